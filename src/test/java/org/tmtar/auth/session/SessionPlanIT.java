package org.tmtar.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tmtar.testing.Plans;
import org.tmtar.testing.SharedDatabase;

/**
 * The number of rows and pages that the database reads for a user with 20,000 sessions. The transaction is
 * rolled back. The database contains no other rows, because the plans depend on the statistics of all tables.
 */
class SessionPlanIT {

  private static final int MANY = 20_000;

  /**
   * The permitted number of pages beyond those of one session, for another level of an index and for the
   * pages of inserted rows.
   */
  private static final long FEW_PAGES = 12;

  private static final String NEW_SESSION = "2^53 - 2";

  private static SharedDatabase database;

  @BeforeAll
  static void createDatabase() {
    database = SharedDatabase.migrated();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({"force_generic_plan", "force_custom_plan"})
  void signInReadsNoSessionIfTheSweepEnforcesTheLimit(String planning) throws Exception {
    JsonNode plan = signIn(MANY, 0, planning);

    assertThat(rowsOfSessions(plan)).isZero();
    assertThat(Plans.pagesRead(plan))
        .isLessThan(Plans.pagesRead(signIn(1, 0, planning)) + FEW_PAGES);
  }

  @ParameterizedTest
  @CsvSource({"force_generic_plan", "force_custom_plan"})
  void signInReadsAtMostTwiceTheLimitOfSessions(String planning) throws Exception {
    JsonNode plan = signIn(MANY, 200, planning);

    // 200 rows are counted; 101 of them are locked, found again and deleted
    assertThat(rowsOfSessions(plan)).isLessThanOrEqualTo(200 + 2 * 101);
    assertThat(scansOfSessions(plan))
        .allMatch(scan -> !scan.path("Node Type").asText().equals("Seq Scan"));
  }

  @Test
  void signInReadsNoSessionOfAnotherUser() throws Exception {
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      addPerson(connection, "many", MANY);
      addPerson(connection, "few", 3);
      JsonNode plan = signIn(connection, "few", 200, "force_generic_plan");

      assertThat(rowsOfSessions(plan)).isEqualTo(3);
      connection.rollback();
    }
  }

  @Test
  void pageOfAListReadsOnlyItsSessions() throws Exception {
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      addPerson(connection, "many", MANY);
      try (Statement statement = connection.createStatement()) {
        String page = SessionRepository.OF_USER
            .replace("?1", "(SELECT id FROM users WHERE identity = 'many')")
            .replace("?2", "now()");
        JsonNode plan =
            Plans.explain(statement, page + " ORDER BY created_at DESC, id LIMIT 11 OFFSET 0");

        assertThat(rowsOfSessions(plan)).isEqualTo(11);
      }
      connection.rollback();
    }
  }

  private static JsonNode signIn(int sessions, int counted, String planning)
      throws SQLException, JsonProcessingException {
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      addPerson(connection, "many", sessions);
      JsonNode plan = signIn(connection, "many", counted, planning);
      connection.rollback();
      return plan;
    }
  }

  private static JsonNode signIn(
      Connection connection, String identity, int counted, String planning)
      throws SQLException, JsonProcessingException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL plan_cache_mode = " + planning);
      statement.execute(
          "PREPARE sign_in (timestamptz, timestamptz, text, text, bigint, bigint, text, text, text, text) AS "
              + SessionRepository.OPEN.replace('?', '$'));
      JsonNode plan = Plans.explain(
          statement,
          "EXECUTE sign_in (now(), NULL, 'request', 'plan', %d, %s, NULL, NULL, '%s', NULL)"
              .formatted(counted, NEW_SESSION, identity));
      statement.execute("DEALLOCATE sign_in");
      return plan;
    }
  }

  private static void addPerson(Connection connection, String identity, int sessions)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO users (issuer, identity) VALUES ('plan', '%s')".formatted(identity));
      statement.execute("""
          INSERT INTO sessions (id, user_id, created_at, last_used_at, rotated_at)
          SELECT (random() * (2^53 - 3))::bigint, u.id, now() - n * interval '1 s', now() - n * interval '1 s', now()
          FROM users u, generate_series(1, %d) n WHERE u.identity = '%s'
          """.formatted(sessions, identity));
      statement.execute("ANALYZE users, sessions");
    }
  }

  private static List<JsonNode> scansOfSessions(JsonNode plan) {
    return Plans.scans(plan).stream()
        .filter(scan -> scan.path("Relation Name").asText().equals("sessions"))
        .filter(scan -> !scan.path("Node Type").asText().equals("ModifyTable"))
        .toList();
  }

  private static long rowsOfSessions(JsonNode plan) {
    return Plans.rowsRead(scansOfSessions(plan));
  }
}
