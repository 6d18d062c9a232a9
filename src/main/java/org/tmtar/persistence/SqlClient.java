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
 * What statements of SQL find and change, without entities: on the connection of the transaction, or
 * without one on a connection of the pool's own, which is then one round trip to the database.
 * {@code ?1} is the first parameter, of nine at most, and may be named more than once.
 *
 * <p>For what runs on most requests, and for what is read in numbers. JPA does not see what is changed
 * here, so it is for tables of which it holds no entities.
 */
@ApplicationScoped
public class SqlClient {

  /** The same as {@link NativeQueries#planForValues}, to go before a statement that is sent with it. */
  public static final String PLAN_FOR_VALUES =
      "SELECT set_config('plan_cache_mode', 'force_custom_plan', true);";

  private DataSource dataSource;

  protected SqlClient() {}

  @Inject
  public SqlClient(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Makes something of a row. */
  @FunctionalInterface
  public interface Reader<T> {

    T read(ResultSet row) throws SQLException;
  }

  /**
   * What is made of all rows, in their order.
   *
   * @param sql a statement; of several, divided by semicolons, the rows of the last. They are sent
   *     at once and are a transaction
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

  /** What is made of the first row, if there is one. */
  public <T> Optional<T> findFirst(Reader<T> reader, String sql, Object... parameters) {
    return find(reader, sql, parameters).stream().findFirst();
  }

  /** Whether a statement says so in the only column of its only row. */
  public boolean isTrue(String sql, Object... parameters) {
    return find(row -> row.getBoolean(1), sql, parameters).get(0);
  }

  /** The number in the only column of the only row. */
  public long number(String sql, Object... parameters) {
    return find(row -> row.getLong(1), sql, parameters).get(0);
  }

  /**
   * Changes rows.
   *
   * @return how many
   */
  public int change(String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  /** JDBC numbers parameters by where they stand. */
  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    StringBuilder placed = new StringBuilder(sql.length());
    List<Object> values = new ArrayList<>();
    int end = 0;
    for (int mark = sql.indexOf('?'); mark >= 0; mark = sql.indexOf('?', end)) {
      placed.append(sql, end, mark + 1);
      values.add(parameters[Character.digit(sql.charAt(mark + 1), 10) - 1]);
      end = mark + 2;
    }
    PreparedStatement statement =
        connection.prepareStatement(placed.append(sql, end, sql.length()).toString());
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
    return statement;
  }
}
