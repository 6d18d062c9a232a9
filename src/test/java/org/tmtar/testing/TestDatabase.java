package org.tmtar.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The PostgreSQL that the application under test uses: an embedded one, or one that is there already. */
public interface TestDatabase extends AutoCloseable {

  /** Names, as a JDBC URL with its user and password, the one that is there already. */
  String VARIABLE = "TMTAR_TEST_DATABASE_URL";

  /** The database of the application that the tests share, empty. */
  static TestDatabase empty() {
    String url = System.getenv(VARIABLE);
    if (url == null) {
      return SharedDatabase.empty();
    }
    if (!RunFolders.isOfFirstJvm()) {
      throw new IllegalStateException(
          VARIABLE + " names one database for several JVMs: set -Dtmtar.test.forks=1");
    }
    return External.emptied(url);
  }

  /** Other databases of the server may have granted privileges to the role, so it is never dropped. */
  String CREATE_ROLE = """
      DO $$ BEGIN
        CREATE ROLE %s LOGIN;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL;
      END $$
      """;

  /** The role of the application, which owns nothing. */
  String APPLICATION = "tmtar_application";

  /** The address, for the role that owns the tables. */
  String url();

  /**
   * The address for another role, which needs no password here.
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

  /** The role that owns the tables. */
  default String owner() {
    return url().replaceFirst(".*user=([^&]*).*", "$1");
  }

  /** For tests that look at the tables, or make rows that no request can make yet. */
  DataSource dataSource();

  @Override
  void close();

  /** A server that somebody else has started and will stop. */
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
      // whoever has started it stops it
    }
  }
}
