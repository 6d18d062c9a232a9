package org.tmtar.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.Optional;
import javax.sql.DataSource;

/** Makes the pool injectable, for those who write SQL. */
@ApplicationScoped
class DataSourceProducer {

  @Resource(lookup = DatabasePool.JNDI_NAME)
  private DataSource pool;

  @PersistenceContext
  private EntityManager entities;

  @Produces
  DataSource dataSource() {
    return new TransactionDataSource(pool, this::connectionOfTransaction);
  }

  /** JPA has one only while there is a transaction. */
  private Optional<Connection> connectionOfTransaction() {
    return entities.isJoinedToTransaction()
        ? Optional.of(entities.unwrap(Connection.class))
        : Optional.empty();
  }
}
