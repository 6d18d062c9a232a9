package org.tmtar.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;

/** Publishes news and sales as root. */
public final class Events {

  private static final String PATH = "/api/events/";

  private static final String ADD_MANY = """
      WITH added AS (
        INSERT INTO events (event_type, location_id, language, active, created_at, update_date)
        SELECT 'news', ?, 'en', true, now(), now() FROM generate_series(1, ?)
        RETURNING id)
      INSERT INTO event_texts (event_id, language, title, short_description)
      SELECT id, 'en', 'one of many', 'in short' FROM added
      """;

  private final Users users;

  Events(Users users) {
    this.users = users;
  }

  /** Returns a draft of news of a location. They are published immediately and have a unique title. */
  public Draft news(long location) {
    return new Draft("news", location);
  }

  /** Returns a draft of a sale of a location. */
  public Draft sale(long location) {
    return new Draft("sales", location);
  }

  /** Returns the ids of the events in a list. */
  public static List<Long> ids(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(event -> event.path("id").asLong())
        .toList();
  }

  /**
   * Inserts news of a location by SQL, because as many requests would take too long. Each event has the
   * title "one of many".
   */
  public static void addMany(DataSource database, long location, int number) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(ADD_MANY)) {
      statement.setLong(1, location);
      statement.setInt(2, number);
      statement.executeUpdate();
    }
  }

  /** The request body that publishes an event. */
  public final class Draft {

    private final ObjectNode body = JsonNodeFactory.instance.objectNode();

    private Draft(String type, long location) {
      body.put("event_type", type);
      body.put("location_id", location);
      body.put("title", "event " + UUID.randomUUID());
      body.put("short_description", "in short");
    }

    public Draft titled(String title) {
      body.put("title", title);
      return this;
    }

    public Draft inactive() {
      body.put("active", false);
      return this;
    }

    /** Sets the interval of publication; null means no bound. */
    public Draft published(Instant from, Instant until) {
      body.put("publish_from", from == null ? null : from.toString());
      body.put("publish_until", until == null ? null : until.toString());
      return this;
    }

    public Draft in(String language) {
      body.put("language", language);
      return this;
    }

    public Draft translated(String language, String title) {
      body.withObject("/translations")
          .putObject(language)
          .put("title", title)
          .put("short_description", title + " in short");
      return this;
    }

    /** Sets a member; null removes it. */
    public Draft with(String member, String value) {
      if (value == null) {
        body.remove(member);
      } else {
        body.put(member, value);
      }
      return this;
    }

    public String json() {
      return body.toString();
    }

    /** Publishes the event as root and returns its id. */
    public long create() {
      return users
          .asRoot(root -> root.post(PATH, json()))
          .expect(201)
          .json()
          .path("id")
          .asLong();
    }
  }
}
