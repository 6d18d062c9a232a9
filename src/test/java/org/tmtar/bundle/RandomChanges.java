package org.tmtar.bundle;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Random;

/**
 * Makes random changes over one connection, with the locks of the application. A change that would wait for another
 * connection is given up. All locations are below one location, so that several histories can share a database. The
 * statements of a change choose random rows themselves and are sent together, so that a change takes one round trip.
 */
final class RandomChanges {

  private static final String LOCK_TIMEOUT = "55P03";
  private static final String ROOT = "1";

  /** The condition that the transaction has the lock of the application for changes of the tree of locations. */
  private static final String HAS_LOCK = "pg_try_advisory_xact_lock(4711)";

  private final Connection connection;
  private final Random random;
  private final long top;

  RandomChanges(Connection connection, Random random, long top) {
    this.connection = connection;
    this.random = random;
    this.top = top;
  }

  /** Creates the location below which a history takes place. */
  static long createTop(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("""
            WITH new AS (SELECT nextval(pg_get_serial_sequence('locations', 'id')) AS id)
            INSERT INTO locations (id, name, parent_id, path)
            SELECT id, 'top ' || id, 1, ('1.' || id)::ltree FROM new RETURNING id
            """)) {
      row.next();
      return row.getLong(1);
    }
  }

  /**
   * Makes one change: in a transaction of its own if the connection commits automatically, and otherwise in the open
   * transaction.
   *
   * @param now the time of the history
   */
  void change(OffsetDateTime now) throws SQLException {
    boolean isOpen = !connection.getAutoCommit();
    try {
      execute((isOpen ? "SAVEPOINT before_change; " : "") + anything(now));
    } catch (SQLException refused) {
      // a rule of the schema, such as the unique names of siblings, or a lock of another connection
      if (!LOCK_TIMEOUT.equals(refused.getSQLState()) && !refused.getSQLState().startsWith("23")) {
        throw refused;
      }
      if (isOpen) {
        execute("ROLLBACK TO before_change");
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String anything(OffsetDateTime now) {
    return switch (random.nextInt(26)) {
      case 0, 1 -> newLocation();
      case 2, 3 -> moveOfLocation();
      case 4 -> changeOfLocation();
      case 5 -> deletionOfLocation();
      case 6, 7, 8 -> newEvent(now);
      case 9, 10, 11 -> changeOfEvent(now);
      case 12 -> "DELETE FROM events WHERE id = " + any("events");
      case 13, 14 -> newZone();
      case 15, 16, 17 -> changeOfZone();
      case 18 -> changeOfSubzone();
      case 19, 20 -> newObject();
      case 21, 22 -> changeOfObject();
      default -> changeOfFile();
    };
  }

  private String newLocation() {
    return """
        WITH new AS (SELECT nextval(pg_get_serial_sequence('locations', 'id')) AS id)
        INSERT INTO locations (id, name, parent_id, path)
        SELECT new.id, 'place ' || new.id, above.id, above.path || new.id::text::ltree
        FROM new, locations above WHERE above.id = %s AND %s
        """.formatted(location(), HAS_LOCK);
  }

  private String moveOfLocation() {
    return """
        UPDATE locations moved SET parent_id = parent.id, version = moved.version + 1
        FROM locations parent
        WHERE moved.id = %1$s AND moved.id <> %2$d AND parent.id = %3$s AND NOT parent.path <@ moved.path AND %4$s;
        UPDATE locations l SET path = parent.path || subpath(l.path, nlevel(moved.path) - 1)
        FROM locations moved JOIN locations parent ON parent.id = moved.parent_id
        WHERE moved.id = %1$s AND l.path <@ moved.path AND moved.path <> parent.path || moved.id::text::ltree
        """.formatted(location(), top, location(), HAS_LOCK);
  }

  private String changeOfLocation() {
    return random.nextInt(3) == 0
        ? "UPDATE locations SET public = NOT coalesce(public, false) WHERE id = " + location()
        : "UPDATE locations SET name = 'name %d', version = version + 1 WHERE id = %s"
            .formatted(random.nextInt(1000), location());
  }

  private String deletionOfLocation() {
    return "DELETE FROM locations WHERE path <@ (SELECT path FROM locations WHERE id = %s AND id <> %d AND %s)"
        .formatted(location(), top, HAS_LOCK);
  }

  private String newEvent(OffsetDateTime now) {
    OffsetDateTime from = random.nextBoolean() ? near(now) : null;
    OffsetDateTime until = random.nextBoolean() ? (from == null ? now : from).plus(time()) : null;
    return """
        INSERT INTO events (event_type, location_id, language, active, publish_from, publish_until, created_at,
          update_date, image_file_name)
        VALUES ('news', %1$s, 'en', %2$s, %3$s, %4$s, %5$s, %5$s, %6$s);
        INSERT INTO event_texts (event_id, language, title, short_description)
        VALUES (currval(pg_get_serial_sequence('events', 'id')), 'en', 'title', 'text')
        """.formatted(
            locationOfContent(),
            random.nextInt(5) > 0,
            literal(from),
            literal(until),
            literal(now),
            file());
  }

  private String changeOfEvent(OffsetDateTime now) {
    String id = any("events");
    return switch (random.nextInt(8)) {
      case 0 -> "UPDATE events SET active = NOT active WHERE id = " + id;
      case 1 ->
        "UPDATE events SET location_id = %s WHERE id = %s".formatted(locationOfContent(), id);
      case 2 -> "UPDATE events SET image_file_name = %s WHERE id = %s".formatted(file(), id);
      case 3 ->
        "UPDATE event_texts SET title = 'title %d' WHERE event_id = %s"
            .formatted(random.nextInt(1000), id);
      case 4 -> """
          INSERT INTO event_texts (event_id, language, title, short_description)
          SELECT id, 'uk', 'title', 'text' FROM events WHERE id = %s ON CONFLICT DO NOTHING
          """.formatted(id);
      case 5 -> "DELETE FROM event_texts WHERE language = 'uk' AND event_id = " + id;
      case 6 -> window(id, near(now), null);
      default -> {
        OffsetDateTime from = near(now);
        yield window(id, from, from.plus(time()));
      }
    };
  }

  private static String window(String event, OffsetDateTime from, OffsetDateTime until) {
    return "UPDATE events SET publish_from = %s, publish_until = %s WHERE id = %s"
        .formatted(literal(from), literal(until), event);
  }

  private String newZone() {
    return """
        INSERT INTO zones (title, location_id, latitude, longitude, radius, active, secret, image_file_name)
        VALUES ('zone', %s, 50, 30, 100, %s, %s, %s);
        INSERT INTO subzones (zone_id, title, latitude, longitude, radius, active)
        VALUES (currval(pg_get_serial_sequence('zones', 'id')), 'subzone', 50, 30, 10, %s)
        """.formatted(
            locationOfContent(),
            random.nextInt(4) > 0,
            random.nextInt(4) == 0,
            file(),
            random.nextInt(4) > 0);
  }

  private String changeOfZone() {
    String zone = any("zones");
    return lock("id = " + zone)
        + switch (random.nextInt(8)) {
          case 0, 1 -> "UPDATE zones SET active = NOT active";
          case 2, 3 -> "UPDATE zones SET secret = NOT secret";
          case 4 -> "UPDATE zones SET location_id = " + locationOfContent();
          case 5 -> "UPDATE zones SET image_file_name = " + file();
          case 6 -> "UPDATE zones SET title = title || '.'";
          default -> "DELETE FROM zones";
        }
        + " WHERE id = " + zone;
  }

  private String changeOfSubzone() {
    String subzone = any("subzones");
    return lockZoneOf(subzone)
        + switch (random.nextInt(3)) {
          case 0 -> "UPDATE subzones SET active = NOT active";
          case 1 -> "UPDATE subzones SET title = title || '.'";
          default -> "DELETE FROM subzones";
        }
        + " WHERE id = " + subzone;
  }

  private String newObject() {
    String subzone = any("subzones");
    return lockZoneOf(subzone) + """
        INSERT INTO ar_objects (name, subzone_id, target_image_file, asset_file, scale, active)
        SELECT 'object', id, %s, %s, 1, %s FROM subzones WHERE id = %s
        """.formatted(file(), file(), random.nextInt(4) > 0, subzone);
  }

  private String changeOfObject() {
    String object = any("ar_objects");
    String target = any("subzones");
    return lockZoneOf("(SELECT subzone_id FROM ar_objects WHERE id = " + object + ")")
        + switch (random.nextInt(5)) {
          case 0 -> "UPDATE ar_objects SET active = NOT active";
          case 1 -> "UPDATE ar_objects SET asset_usdz_file = " + file();
          case 2 -> lockZoneOf(target) + "UPDATE ar_objects SET subzone_id = " + target;
          case 3 -> "UPDATE ar_objects SET asset_file = NULL";
          default -> "DELETE FROM ar_objects";
        }
        + " WHERE id = " + object;
  }

  private String changeOfFile() {
    String file = anyFile();
    int change = random.nextInt(6);
    if (change < 3) {
      return """
          INSERT INTO files (filename, location_id, media_type, size, sha256, visibility, created_at, alt)
          VALUES ('%1$d-%2$d', %1$d, 'image/png', 1, repeat('0', 64), '%3$s', now(), 'alt')
          """.formatted(top, random.nextLong(), random.nextInt(4) > 0 ? "public" : "protected");
    }
    if (change < 5) {
      return "UPDATE files SET alt = %s, visibility = '%s' WHERE filename = %s"
          .formatted(
              random.nextInt(4) > 0 ? "alt || '.'" : "'alt'",
              random.nextInt(4) > 0 ? "public" : "protected",
              file);
    }
    return lock("""
        image_file_name = %1$s OR EXISTS (
          SELECT 1 FROM subzones s JOIN ar_objects o ON o.subzone_id = s.id
          WHERE s.zone_id = zones.id AND %1$s IN (o.target_image_file, o.asset_file, o.asset_usdz_file))
        """.formatted(file)) + "DELETE FROM files WHERE filename = " + file;
  }

  private static String lockZoneOf(String subzone) {
    return lock("id = (SELECT zone_id FROM subzones WHERE id = " + subzone + ")");
  }

  private static String lock(String zones) {
    return "SELECT 1 FROM zones WHERE " + zones + " ORDER BY id FOR UPDATE; ";
  }

  private OffsetDateTime near(OffsetDateTime now) {
    return now.minusHours(6).plus(time());
  }

  private Duration time() {
    return Duration.ofMinutes(1 + random.nextInt(12 * 60));
  }

  private static String literal(OffsetDateTime time) {
    return time == null ? "NULL::timestamptz" : "timestamptz '" + time + "'";
  }

  private String location() {
    return any("id", "locations WHERE path <@ '1." + top + "'");
  }

  /** The location of an event or zone, which may be the root location: its events belong to the bundles below it. */
  private String locationOfContent() {
    return random.nextInt(10) == 0 ? ROOT : location();
  }

  private String file() {
    return random.nextBoolean() ? "NULL" : anyFile();
  }

  private String anyFile() {
    return any("filename", "files WHERE location_id = " + top);
  }

  private String any(String table) {
    return any("id", table);
  }

  /** The key of a random row; null if there is none. The same text chooses the same row again. */
  private String any(String key, String rows) {
    return "(SELECT (array_agg(%1$s ORDER BY %1$s))[1 + mod(%2$d, greatest(count(*), 1))::int] FROM %3$s)"
        .formatted(key, random.nextInt(1000), rows);
  }
}
