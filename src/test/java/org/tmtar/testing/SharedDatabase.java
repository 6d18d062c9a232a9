package org.tmtar.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.tmtar.persistence.Schema;

/**
 * A database on the PostgreSQL server that all tests of this JVM share. The server starts with the first
 * database and stops with the JVM. It does not survive a crash of the machine, because it never waits for
 * the disk.
 */
public final class SharedDatabase implements TestDatabase {

  /** The name of the folder for {@link RunFolders}. */
  public static final String NAME = "it-database";

  /** The data and the log of the server. */
  public static final Path FOLDER = RunFolders.of(NAME);

  private static final String MIGRATED = "migrated";
  private static final String EMPTY = "template1";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final EmbeddedDatabase server;
  private final String name;

  private SharedDatabase(EmbeddedDatabase server, String name) {
    this.server = server;
    this.name = name;
  }

  /** Creates a database without any table. */
  public static SharedDatabase empty() {
    return copy(Server.RUNNING, EMPTY);
  }

  /** Creates a database to which all migrations have been applied. */
  public static SharedDatabase migrated() {
    return copy(Migrated.SERVER, MIGRATED);
  }

  private static SharedDatabase copy(EmbeddedDatabase server, String template) {
    SharedDatabase database = new SharedDatabase(server, "tmtar_" + COUNT.incrementAndGet());
    database.create(template);
    return database;
  }

  private void create(String template) {
    execute(server, "CREATE DATABASE %s TEMPLATE %s".formatted(name, template));
  }

  @Override
  public String url() {
    return server.url(name);
  }

  @Override
  public DataSource dataSource() {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setURL(url());
    return dataSource;
  }

  /** The port of the server. */
  public int port() {
    return server.port();
  }

  /** Drops the database and ends its connections. */
  @Override
  public void close() {
    execute(server, "DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name));
  }

  private static void execute(EmbeddedDatabase server, String sql) {
    try (Connection connection = server.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException("PostgreSQL refuses: " + sql, failure);
    }
  }

  /** Holds the server, which starts when this class is initialized. */
  private static final class Server {

    static final EmbeddedDatabase RUNNING = start();

    private static EmbeddedDatabase start() {
      EmbeddedDatabase.stopLeftover(FOLDER);
      try {
        Folders.delete(FOLDER);
        Files.createDirectories(FOLDER);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      EmbeddedDatabase server = EmbeddedDatabase.startVolatile(FOLDER);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop PostgreSQL"));
      return server;
    }
  }

  /** The server, after the migrated template has been created. */
  private static final class Migrated {

    static final EmbeddedDatabase SERVER = migrate(Server.RUNNING);

    private static EmbeddedDatabase migrate(EmbeddedDatabase server) {
      SharedDatabase template = new SharedDatabase(server, MIGRATED);
      template.create(EMPTY);
      new Schema(template.dataSource()).migrate();
      return server;
    }
  }
}
