package org.tmtar.benchmark;

import com.nimbusds.jose.JWSAlgorithm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.tmtar.benchmark.People.Spot;
import org.tmtar.testing.TestIssuer;

/**
 * The generated data of one size: fills an empty database with the same data in every run, and lists its
 * users.
 */
final class GeneratedData {

  private static final String FILL = "/benchmark/fill.sql";

  /** The number of editors in {@code fill.sql}. */
  private static final int EDITORS = 40;

  /**
   * The number of visitors that sign in. It is large enough that no user signs in twice concurrently. With
   * fewer users, each of them is listed twice.
   */
  private static final int VISITORS = 4000;

  /**
   * The positions of zones that have at least twenty zones around them. A cube of this size lies within 5
   * km.
   */
  private static final String SPOTS = """
      SELECT latitude, longitude FROM (
        SELECT * FROM zones WHERE active AND NOT secret ORDER BY md5(id::text) LIMIT 2000) AS z
      WHERE (SELECT count(*) FROM zones o WHERE o.active AND NOT o.secret
          AND o.position <@ cube_enlarge(z.position, 5000 / sqrt(3), 3)) >= 20
      LIMIT 500
      """;

  /** The lifetime of the tokens of the identity provider, which covers the whole run. */
  private static final Duration MAX_RUN = Duration.ofHours(12);

  private final DataSize size;
  private final DataSource database;
  private final TestIssuer issuer;

  GeneratedData(DataSize size, DataSource database, TestIssuer issuer) {
    this.size = size;
    this.database = database;
    this.issuer = issuer;
  }

  /** Fills a database that is migrated and contains a root location only. */
  void fill() throws IOException, SQLException {
    try (InputStream script = GeneratedData.class.getResourceAsStream(FILL);
        Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      statement.execute(String.format(
          Locale.ROOT,
          sql,
          size.locations(),
          size.events(),
          size.zones(),
          size.users(),
          issuer.name()));
      statement.execute("VACUUM ANALYZE");
      statement.execute("CHECKPOINT");
    }
  }

  /** The users of the generated data and the positions at which they stand. */
  People people() throws SQLException {
    return new People(
        signed(IntStream.range(0, VISITORS).mapToObj(this::visitor)),
        signed(IntStream.rangeClosed(1, EDITORS).mapToObj(n -> "auth0|person-" + n)),
        spots());
  }

  /**
   * The identity of a visitor. The visitors are evenly distributed over all users that administer no
   * location.
   */
  private String visitor(int number) {
    long others = (long) size.users() - EDITORS;
    return "auth0|person-" + (1L + EDITORS + number * others / VISITORS);
  }

  private List<String> signed(Stream<String> subjects) {
    Date end = Date.from(Instant.now().plus(MAX_RUN));
    return subjects
        .map(subject -> TestIssuer.sign(
            issuer.claimsOf(subject).expirationTime(end).build(),
            JWSAlgorithm.RS256,
            issuer.rsaKey()))
        .toList();
  }

  /** The positions of zones in the city and in towns. */
  private List<Spot> spots() throws SQLException {
    List<Spot> spots = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SPOTS)) {
      while (rows.next()) {
        spots.add(new Spot(rows.getDouble(1), rows.getDouble(2)));
      }
    }
    return spots;
  }
}
