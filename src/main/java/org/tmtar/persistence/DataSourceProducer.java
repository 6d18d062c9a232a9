package org.tmtar.persistence;

import jakarta.annotation.PostConstruct;
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
import org.tmtar.persistence.pool.OperatorPool;
import org.tmtar.persistence.telemetry.InstrumentedPool;
import org.tmtar.settings.Settings;

/** Produces the data source for code that executes SQL. Its connections come from the connection pool. */
@ApplicationScoped
class DataSourceProducer {

  /** Whether the JPA provider gives access to the connection of its transaction, which EclipseLink does. */
  private static volatile boolean isJpaConnectionUsed;

  private DataSource pool;

  @Resource
  private TransactionSynchronizationRegistry transactions;

  @PersistenceContext
  private EntityManager entities;

  /** Uses the connection of JPA within a transaction. */
  static void useConnectionOfJpa() {
    isJpaConnectionUsed = true;
  }

  /** A lookup instead of an injection, because not every server has the pool of the application. */
  @PostConstruct
  void findPool() {
    pool = OperatorPool.find(new Settings()).orElseGet(DatabasePool::find);
  }

  @Produces
  DataSource dataSource() {
    return new TransactionDataSource(InstrumentedPool.of(pool), this::connectionOfTransaction);
  }

  /**
   * The connection of the current transaction; empty if there is none, or if JPA does not give access to it.
   * In the latter case, the server shares the connection of the transaction. Without a transaction, JPA
   * would open a connection that is never closed, so it is not called.
   */
  private Optional<Connection> connectionOfTransaction() {
    return isJpaConnectionUsed && transactions.getTransactionStatus() == Status.STATUS_ACTIVE
        ? Optional.of(entities.unwrap(Connection.class))
        : Optional.empty();
  }
}
