package org.tmtar.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tmtar.testing.EmbeddedDatabase;

/**
 * The events that a database contains after a fault.
 *
 * @param titles the title of each event by its id
 */
record StoredEvents(Map<Long, String> titles) {

  /** Reads the current events of a database. */
  static StoredEvents in(EmbeddedDatabase database) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT event_id, title FROM event_texts")) {
      Map<Long, String> titles = new HashMap<>();
      while (row.next()) {
        titles.put(row.getLong(1), row.getString(2));
      }
      return new StoredEvents(titles);
    }
  }

  /** Returns the acknowledged events that are missing or have another title. */
  List<JsonNode> lost(List<JsonNode> acknowledged) {
    return acknowledged.stream()
        .filter(event ->
            !event.path("title").asText().equals(titles.get(event.path("id").asLong())))
        .toList();
  }
}
