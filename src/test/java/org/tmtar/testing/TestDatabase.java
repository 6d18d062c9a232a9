package org.tmtar.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL database of the application under test: on an embedded server, or on an external server.
 */
public interface TestDatabase extends AutoCloseable {

  /**
   * The environment variable with the JDBC URL of an external database, including its user and password.
   */
  String VARIABLE = "TMTAR_TEST_DATABASE_URL";

  /**
   * Returns the empty database of the application that the tests share.
   *
   * @throws IllegalStateException if several JVMs would use the same external database
   */
  static TestDatabase empty() {
    String url = System.getenv(VARIABLE);
    if (url == null) {
      return SharedDatabase.empty();
    }
    if (!RunFolders.isOfFirstJvm()) {
      throw new IllegalStateException(
          VARIABLE + " names one database for several JVMs: set -Dtmtar.it.forks=1");
    }
    return External.emptied(url);
  }

  /**
   * Creates a role unless it exists. The role is never dropped, because other databases of the server may
   * have granted privileges to it.
   */
  String CREATE_ROLE = """
      DO $$ BEGIN
        CREATE ROLE %s LOGIN;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL;
      END $$
      """;

  /** The role of the application. It owns no tables. */
  String APPLICATION = "tmtar_application";

  /** Returns the JDBC URL for the role that owns the tables. */
  String url();

  /**
   * Returns the JDBC URL for another role, which needs no password on the server of the tests.
   *
   * @param role created if it does not exist
   */
  default String urlFor(String role) {
    try (Connection connection = dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(CREATE_ROLE.formatted(role));
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return url().replaceFirst("user=[^&]*", "user=" + role);
  }

  /** Returns the role that owns the tables. */
  default String owner() {
    return url().replaceFirst(".*user=([^&]*).*", "$1");
  }

  /** Returns a data source for tests that read the tables, or insert rows that no request can create. */
  DataSource dataSource();

  @Override
  void close();

  /** A database on a server that the tests neither start nor stop. */
  record External(String url) implements TestDatabase {

    static External emptied(String url) {
      External database = new External(url);
      try (Connection connection = database.dataSource().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("DROP SCHEMA public CASCADE");
        statement.execute("CREATE SCHEMA public");
      } catch (SQLException failure) {
        throw new IllegalStateException("The database of " + VARIABLE + " refuses", failure);
      }
      return database;
    }

    @Override
    public DataSource dataSource() {
      PGSimpleDataSource dataSource = new PGSimpleDataSource();
      dataSource.setURL(url);
      return dataSource;
    }

    @Override
    public void close() {
      // the server is not started by the tests
    }
  }
}
