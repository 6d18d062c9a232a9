package org.tmtar.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.tmtar.persistence.DatabaseException;

/**
 * A channel on which triggers in the database send the notifications of one kind of change. The payload is
 * the id of a row, or {@link CacheInvalidation#ALL}.
 */
public enum InvalidationChannel {
  /** The sessions and rights of users. The id is that of the user. */
  RIGHTS("rights"),

  /** The events of locations and the positions of locations in the tree. The id is that of the location. */
  FEEDS("feeds");

  private final String channelName;

  InvalidationChannel(String channelName) {
    this.channelName = channelName;
  }

  String channelName() {
    return channelName;
  }

  /**
   * Notifies all nodes that any row of any table may have changed. No trigger notifies them if an operator
   * drops the tables.
   *
   * @throws DatabaseException if the database reports an error
   */
  public static void notifyOfUnknownChanges(DataSource database) {
    try (Connection connection = database.getConnection();
        PreparedStatement notify = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
      for (InvalidationChannel channel : values()) {
        notify.setString(1, channel.channelName);
        notify.setString(2, CacheInvalidation.ALL);
        notify.execute();
      }
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }
}
