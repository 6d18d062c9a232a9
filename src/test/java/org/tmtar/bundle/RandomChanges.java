package org.tmtar.bundle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes random changes over one connection, with the locks of the application. A change that would wait for another
 * connection is given up. All locations are below one location, so that several histories can share a database.
 */
final class RandomChanges {

  private static final String LOCK_TIMEOUT = "55P03";

  private final Connection connection;
  private final Random random;
  private final long top;

  RandomChanges(Connection connection, Random random, long top) {
    this.connection = connection;
    this.random = random;
    this.top = top;
  }

  /** Creates the location below which a history takes place, with some content. */
  static long createTop(Connection connection) throws SQLException {
    return number(connection, """
        WITH new AS (SELECT nextval(pg_get_serial_sequence('locations', 'id')) AS id)
        INSERT INTO locations (id, name, parent_id, path)
        SELECT id, 'top ' || id, 1, ('1.' || id)::ltree FROM new RETURNING id
        """);
  }

  /**
   * Makes one change in a transaction of its own.
   *
   * @param now the time of the history
   */
  void change(OffsetDateTime now) throws SQLException {
    connection.setAutoCommit(false);
    changeInTransaction(now);
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** Makes one change in the transaction of the connection. */
  void changeInTransaction(OffsetDateTime now) throws SQLException {
    execute("SAVEPOINT before_change");
    try {
      changeAnything(now);
    } catch (SQLException refused) {
      // a rule of the schema, such as the unique names of siblings, or a lock of the other
      // connection
      if (!LOCK_TIMEOUT.equals(refused.getSQLState()) && !refused.getSQLState().startsWith("23")) {
        throw refused;
      }
      execute("ROLLBACK TO before_change");
    }
  }

  private void changeAnything(OffsetDateTime now) throws SQLException {
    switch (random.nextInt(24)) {
      case 0, 1 -> createLocation();
      case 2, 3 -> moveLocation();
      case 4 ->
        update(
            "UPDATE locations SET name = 'name ' || ?, version = version + 1 WHERE id = ?",
            random.nextInt(1000),
            location());
      case 5 -> deleteLocation();
      case 6, 7, 8 -> createEvent(now);
      case 9, 10, 11 -> changeEvent(now);
      case 12 -> update("DELETE FROM events WHERE id = ?", any("events"));
      case 13, 14 -> createZone();
      case 15, 16, 17 -> changeZone();
      case 18 -> changeSubzone();
      case 19, 20 -> createObject();
      case 21, 22 -> changeObject();
      default -> changeFile();
    }
  }

  private void createLocation() throws SQLException {
    if (lockStructure()) {
      update("""
          WITH new AS (SELECT nextval(pg_get_serial_sequence('locations', 'id')) AS id)
          INSERT INTO locations (id, name, parent_id, path)
          SELECT new.id, 'place ' || new.id, above.id, above.path || new.id::text::ltree
          FROM new, locations above WHERE above.id = ?
          """, location());
    }
  }

  private void moveLocation() throws SQLException {
    long moved = location();
    long parent = location();
    boolean isPossible = moved != top
        && number(
                "SELECT count(*) FROM locations p JOIN locations m ON p.path <@ m.path WHERE p.id = ? AND m.id = ?",
                parent,
                moved)
            == 0;
    if (isPossible && lockStructure()) {
      update(
          "UPDATE locations SET parent_id = ?, version = version + 1 WHERE id = ?", parent, moved);
      update("""
          UPDATE locations l SET path = parent.path || subpath(l.path, nlevel(moved.path) - 1)
          FROM locations moved JOIN locations parent ON parent.id = moved.parent_id
          WHERE moved.id = ? AND l.path <@ moved.path
          """, moved);
    }
  }

  private void deleteLocation() throws SQLException {
    long deleted = location();
    if (deleted != top && lockStructure()) {
      update(
          "DELETE FROM locations WHERE path <@ (SELECT path FROM locations WHERE id = ?)", deleted);
    }
  }

  private void createEvent(OffsetDateTime now) throws SQLException {
    OffsetDateTime from = random.nextBoolean() ? near(now) : null;
    OffsetDateTime until = random.nextBoolean() ? (from == null ? now : from).plus(time()) : null;
    long id = number("""
        INSERT INTO events (event_type, location_id, language, active, publish_from, publish_until, created_at,
          update_date, image_file_name)
        VALUES ('news', ?, 'en', ?, ?, ?, ?, ?, ?) RETURNING id
        """, location(), random.nextInt(5) > 0, from, until, now, now, file());
    update("""
        INSERT INTO event_texts (event_id, language, title, short_description) VALUES (?, 'en', 'title', 'text')
        """, id);
  }

  private void changeEvent(OffsetDateTime now) throws SQLException {
    Long id = any("events");
    switch (random.nextInt(6)) {
      case 0 -> update("UPDATE events SET active = NOT active WHERE id = ?", id);
      case 1 -> update("UPDATE events SET location_id = ? WHERE id = ?", location(), id);
      case 2 -> update("UPDATE events SET image_file_name = ? WHERE id = ?", file(), id);
      case 3 ->
        update(
            "UPDATE event_texts SET title = 'title ' || ? WHERE event_id = ?",
            random.nextInt(1000),
            id);
      case 4 ->
        update(
            "UPDATE events SET publish_from = ?, publish_until = NULL WHERE id = ?", near(now), id);
      default -> {
        OffsetDateTime from = near(now);
        update(
            "UPDATE events SET publish_from = ?, publish_until = ? WHERE id = ?",
            from,
            from.plus(time()),
            id);
      }
    }
  }

  private void createZone() throws SQLException {
    long zone = number("""
        INSERT INTO zones (title, location_id, latitude, longitude, radius, active, secret, image_file_name)
        VALUES ('zone', ?, 50, 30, 100, ?, ?, ?) RETURNING id
        """, location(), random.nextInt(4) > 0, random.nextInt(4) == 0, file());
    createSubzone(zone);
  }

  private void createSubzone(long zone) throws SQLException {
    update("""
        INSERT INTO subzones (zone_id, title, latitude, longitude, radius, active)
        VALUES (?, 'subzone', 50, 30, 10, ?)
        """, zone, random.nextInt(4) > 0);
  }

  private void changeZone() throws SQLException {
    Long zone = lockedZone(any("zones"));
    switch (random.nextInt(8)) {
      case 0, 1 -> update("UPDATE zones SET active = NOT active WHERE id = ?", zone);
      case 2, 3 -> update("UPDATE zones SET secret = NOT secret WHERE id = ?", zone);
      case 4 -> update("UPDATE zones SET location_id = ? WHERE id = ?", location(), zone);
      case 5 -> update("UPDATE zones SET image_file_name = ? WHERE id = ?", file(), zone);
      case 6 -> update("UPDATE zones SET title = title || '.' WHERE id = ?", zone);
      default -> update("DELETE FROM zones WHERE id = ?", zone);
    }
  }

  private void changeSubzone() throws SQLException {
    Long subzone = any("subzones");
    lockedZone(any("zones", "id = (SELECT zone_id FROM subzones WHERE id = " + subzone + ")"));
    switch (random.nextInt(3)) {
      case 0 -> update("UPDATE subzones SET active = NOT active WHERE id = ?", subzone);
      case 1 -> update("UPDATE subzones SET title = title || '.' WHERE id = ?", subzone);
      default -> update("DELETE FROM subzones WHERE id = ?", subzone);
    }
  }

  private void createObject() throws SQLException {
    Long subzone = any("subzones");
    if (subzone != null) {
      lockedZone(any("zones", "id = (SELECT zone_id FROM subzones WHERE id = " + subzone + ")"));
      update("""
          INSERT INTO ar_objects (name, subzone_id, target_image_file, asset_file, scale, active)
          VALUES ('object', ?, ?, ?, 1, ?)
          """, subzone, file(), file(), random.nextInt(4) > 0);
    }
  }

  private void changeObject() throws SQLException {
    Long object = any("ar_objects");
    lockedZone(any(
        "zones",
        "id = (SELECT s.zone_id FROM subzones s JOIN ar_objects o ON o.subzone_id = s.id WHERE o.id = "
            + object + ")"));
    switch (random.nextInt(5)) {
      case 0 -> update("UPDATE ar_objects SET active = NOT active WHERE id = ?", object);
      case 1 -> update("UPDATE ar_objects SET asset_usdz_file = ? WHERE id = ?", file(), object);
      case 2 -> {
        Long target = any("subzones");
        if (target != null) {
          lockedZone(any("zones", "id = (SELECT zone_id FROM subzones WHERE id = " + target + ")"));
          update("UPDATE ar_objects SET subzone_id = ? WHERE id = ?", target, object);
        }
      }
      case 3 -> update("UPDATE ar_objects SET asset_file = NULL WHERE id = ?", object);
      default -> update("DELETE FROM ar_objects WHERE id = ?", object);
    }
  }

  private void changeFile() throws SQLException {
    if (random.nextInt(3) == 0) {
      String file = file();
      lockZonesWith(file);
      update("DELETE FROM files WHERE filename = ?", file);
    } else {
      update(
          """
          INSERT INTO files (filename, location_id, media_type, size, sha256, visibility, created_at)
          VALUES (?, ?, 'image/png', 1, repeat('0', 64), ?, now())
          """, top + "-" + random.nextLong(), top, random.nextBoolean() ? "public" : "protected");
    }
  }

  private boolean lockStructure() throws SQLException {
    return number("SELECT pg_try_advisory_xact_lock(4711)::int") == 1;
  }

  private Long lockedZone(Long zone) throws SQLException {
    update("SELECT 1 FROM zones WHERE id = ? FOR UPDATE", zone);
    return zone;
  }

  /** Locks the zones that refer to a file or whose objects do. */
  private void lockZonesWith(String file) throws SQLException {
    update("""
        SELECT 1 FROM zones z WHERE z.image_file_name = ? OR EXISTS (
          SELECT 1 FROM subzones s JOIN ar_objects o ON o.subzone_id = s.id
          WHERE s.zone_id = z.id AND ? IN (o.target_image_file, o.asset_file, o.asset_usdz_file))
        ORDER BY z.id FOR UPDATE
        """, file, file);
  }

  private OffsetDateTime near(OffsetDateTime now) {
    return now.minusHours(6).plus(time());
  }

  private Duration time() {
    return Duration.ofMinutes(1 + random.nextInt(12 * 60));
  }

  /** A location below the top or, for the events above, the root location itself. */
  private long location() throws SQLException {
    return any("locations", "path <@ '1." + top + "'");
  }

  private String file() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT filename FROM files WHERE location_id = " + top)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names.isEmpty() || random.nextBoolean() ? null : names.get(random.nextInt(names.size()));
  }

  private Long any(String table) throws SQLException {
    return any(table, "true");
  }

  /** A random row; null if there is none. */
  private Long any(String table, String condition) throws SQLException {
    String sql = "SELECT id FROM " + table + " WHERE " + condition + " ORDER BY id";
    List<Long> ids = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids.isEmpty() ? null : ids.get(random.nextInt(ids.size()));
  }

  private long number(String sql, Object... parameters) throws SQLException {
    return number(connection, sql, parameters);
  }

  private static long number(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, parameters);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private void update(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, parameters)) {
      statement.execute();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
