package org.tmtar.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.util.Optional;
import javax.sql.DataSource;

/** Makes the pool injectable, for those who write SQL. */
@ApplicationScoped
class DataSourceProducer {

  @Resource(lookup = DatabasePool.JNDI_NAME)
  private DataSource pool;

  @Resource
  private TransactionSynchronizationRegistry transactions;

  @PersistenceContext
  private EntityManager entities;

  @Produces
  DataSource dataSource() {
    return new TransactionDataSource(ObservedPool.of(pool), this::connectionOfTransaction);
  }

  /** JPA is not even asked where there is no transaction: it would open something that nobody closes. */
  private Optional<Connection> connectionOfTransaction() {
    return transactions.getTransactionStatus() == Status.STATUS_ACTIVE
        ? Optional.of(entities.unwrap(Connection.class))
        : Optional.empty();
  }
}
