package org.tmtar.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.tmtar.listing.ListFilter;
import org.tmtar.location.Subtree;
import org.tmtar.paging.BatchedList;
import org.tmtar.testing.Plans;
import org.tmtar.testing.SharedDatabase;
import org.tmtar.text.SearchText;

/** A list of administrators costs as much as there are administrators, however many visitors there are. */
class UserPlanIT {

  private static final String LOCATIONS = """
      INSERT INTO locations (id, name, parent_id, path)
      SELECT n, 'location ' || n, CASE WHEN n > 1 THEN 1 END,
        CASE WHEN n = 1 THEN '1' ELSE '1.' || n END::ltree
      FROM generate_series(1, 100) n
      """;

  private static final String USERS = """
      INSERT INTO users (issuer, identity, admin_location_id)
      SELECT 'issuer', 'user ' || n, CASE WHEN n % 1000 = 0 THEN 1 + n / 1000 END
      FROM generate_series(1, 20000) n
      """;

  @Test
  void administratorsBelowALocationAreReadWithoutVisitors()
      throws SQLException, JsonProcessingException {
    try (SharedDatabase database = SharedDatabase.migrated();
        Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(LOCATIONS);
      statement.execute(USERS);
      statement.execute("VACUUM ANALYZE");

      JsonNode plan = Plans.explain(
          statement,
          UserRepository.ADMINISTRATORS
              + UserRepository.below(new Subtree("1", 100), 1)
                  .where()
                  .replace("?1", "'1'")
                  .replace("?2", "1")
              + " ORDER BY u.id LIMIT " + (BatchedList.MAX_ITEMS + 1));

      assertThat(Plans.rows(plan)).isEqualTo(20);
      assertThat(Plans.rowsRead(Plans.scans(plan))).isLessThan(500);
    }
  }

  @Test
  void usersAreFoundByTheirLabelWithoutAScanOfAllUsers()
      throws SQLException, JsonProcessingException {
    try (SharedDatabase database = SharedDatabase.migrated();
        Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(LOCATIONS);
      statement.execute(USERS);
      statement.execute("UPDATE users SET label = 'Olena, museum desk' WHERE identity = 'user 7'");
      statement.execute("VACUUM ANALYZE");

      JsonNode plan = Plans.explain(
          statement,
          UserRepository.ALL
              + new ListFilter(null, new SearchText("Museum"), null, null)
                  .conditions(UserRepository.COLUMNS)
                  .where()
                  .replace("?1", "'Museum'")
              + " ORDER BY u.id LIMIT " + (BatchedList.MAX_ITEMS + 1));

      assertThat(Plans.rows(plan)).isEqualTo(1);
      assertThat(Plans.rowsRead(Plans.scans(plan))).isLessThan(500);
    }
  }
}
