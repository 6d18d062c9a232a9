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
import org.tmtar.persistence.pool.DatabasePool;
import org.tmtar.persistence.telemetry.InstrumentedPool;

/** Produces the data source for code that executes SQL. Its connections come from the connection pool. */
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
    return new TransactionDataSource(InstrumentedPool.of(pool), this::connectionOfTransaction);
  }

  /**
   * The connection of the current transaction; empty if there is none. Without a transaction, JPA would
   * open a connection that is never closed, so it is not called.
   */
  private Optional<Connection> connectionOfTransaction() {
    return transactions.getTransactionStatus() == Status.STATUS_ACTIVE
        ? Optional.of(entities.unwrap(Connection.class))
        : Optional.empty();
  }
}
