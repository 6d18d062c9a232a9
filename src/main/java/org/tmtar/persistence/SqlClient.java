package org.tmtar.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Executes SQL statements without entities. Within a transaction, it uses the connection of the
 * transaction. Without one, it uses a connection of the pool, and a statement takes one round trip to the
 * database. {@code ?1} is the first parameter. A statement may use a parameter more than once.
 *
 * <p>It is for statements that most requests execute, and for queries that return many rows. JPA does not
 * see the changes of these statements, so they change only tables whose entities JPA does not hold.
 */
@ApplicationScoped
public class SqlClient {

  /**
   * A prefix of a statement with the effect of {@link NativeQueries#planForValues}. It is sent together
   * with the statement.
   */
  public static final String PLAN_FOR_VALUES =
      "SELECT set_config('plan_cache_mode', 'force_custom_plan', true);";

  private DataSource dataSource;

  protected SqlClient() {}

  @Inject
  public SqlClient(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The number of rows that {@link #forEach} holds in memory. */
  private static final int FETCHED_ROWS = 50;

  /** Receives a row. */
  @FunctionalInterface
  public interface RowConsumer {

    void accept(ResultSet row) throws SQLException;
  }

  /** Converts a row to an object. */
  @FunctionalInterface
  public interface Reader<T> {

    T read(ResultSet row) throws SQLException;
  }

  /**
   * Returns the converted rows of a query, in the order of the rows.
   *
   * @param sql one statement, or several statements separated by semicolons; several statements are sent
   *     together and form one transaction, and the rows are those of the last one
   * @throws DatabaseException if the statement fails
   */
  public <T> List<T> find(Reader<T> reader, String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      statement.execute();
      ResultSet rows = statement.getResultSet();
      while (statement.getMoreResults(Statement.KEEP_CURRENT_RESULT)) {
        rows = statement.getResultSet();
      }
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  /**
   * Passes the rows of a query to a consumer, in the order of the rows. Within a transaction, only a few rows are
   * in memory. Without one, the driver reads all of them at once.
   *
   * @throws DatabaseException if the statement fails
   */
  public void forEach(RowConsumer consumer, String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      statement.setFetchSize(FETCHED_ROWS);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          consumer.accept(rows);
        }
      }
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  /** The converted first row of a query; empty if there is no row. */
  public <T> Optional<T> findFirst(Reader<T> reader, String sql, Object... parameters) {
    return find(reader, sql, parameters).stream().findFirst();
  }

  /** The boolean in the single column of the single row of a query. */
  public boolean isTrue(String sql, Object... parameters) {
    return find(row -> row.getBoolean(1), sql, parameters).get(0);
  }

  /** The number in the single column of the single row of a query. */
  public long number(String sql, Object... parameters) {
    return find(row -> row.getLong(1), sql, parameters).get(0);
  }

  /**
   * Executes a statement that changes rows.
   *
   * @return the number of changed rows
   * @throws DatabaseException if the statement fails
   */
  public int change(String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  /**
   * Prepares a statement. JDBC identifies a parameter by its position, so each {@code ?n} is replaced by a
   * question mark and its value is bound at that position.
   */
  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    StringBuilder jdbcSql = new StringBuilder(sql.length());
    List<Object> values = new ArrayList<>();
    int end = 0;
    for (int position = sql.indexOf('?'); position >= 0; position = sql.indexOf('?', end)) {
      jdbcSql.append(sql, end, position + 1);
      end = endOfNumber(sql, position + 1);
      values.add(parameters[Integer.parseInt(sql, position + 1, end, 10) - 1]);
    }
    PreparedStatement statement =
        connection.prepareStatement(jdbcSql.append(sql, end, sql.length()).toString());
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
    return statement;
  }

  private static int endOfNumber(String sql, int start) {
    int end = start;
    while (end < sql.length() && Character.isDigit(sql.charAt(end))) {
      end++;
    }
    return end;
  }
}
