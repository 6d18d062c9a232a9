package org.tmtar.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.TestDatabase;
import org.tmtar.testing.Users;

/** Concurrent changes preserve the tree of locations. */
@IntegrationTest
class TreeUnderLoadIT {

  private static final String PATHS_THAT_CONTRADICT_THE_PARENTS = """
      WITH RECURSIVE tree AS (
        SELECT id, id::text::ltree AS path FROM locations WHERE parent_id IS NULL
        UNION ALL
        SELECT l.id, tree.path || l.id::text::ltree FROM locations l JOIN tree ON tree.id = l.parent_id)
      SELECT count(*) FROM locations l LEFT JOIN tree ON tree.id = l.id
      WHERE tree.path IS DISTINCT FROM l.path
      """;

  private final ExecutorService pool = Executors.newFixedThreadPool(8);
  private final Users users;
  private final Locations locations;
  private final TestDatabase database;

  TreeUnderLoadIT(Users users, Locations locations, TestDatabase database) {
    this.users = users;
    this.locations = locations;
    this.database = database;
  }

  @AfterEach
  void stop() {
    pool.shutdownNow();
  }

  @Test
  void concurrentMovesCreateNeitherACycleNorAWrongPath() throws Exception {
    long top = locations.createUnder(Locations.ROOT);
    List<Long> tree = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      tree.add(locations.createUnder(i < 4 ? top : tree.get(i / 2)));
    }

    List<Integer> statuses = race(300, () -> {
      long moved = anyOf(tree);
      return locations.move(moved, anyOf(tree));
    });

    assertThat(statuses).isSubsetOf(200, 409).contains(200, 409);
    assertThat(count(PATHS_THAT_CONTRADICT_THE_PARENTS)).isZero();
  }

  @Test
  void twoLocationsCannotEachMoveBelowTheOther() throws Exception {
    for (int round = 0; round < 20; round++) {
      long one = locations.createUnder(Locations.ROOT);
      long other = locations.createUnder(Locations.ROOT);
      List<Long> pair = List.of(one, other);
      Future<ApiResponse> first = pool.submit(() -> locations.move(pair.get(0), pair.get(1)));
      Future<ApiResponse> second = pool.submit(() -> locations.move(pair.get(1), pair.get(0)));

      assertThat(List.of(first.get().status(), second.get().status()))
          .containsExactlyInAnyOrder(200, 409);
    }
    assertThat(count(PATHS_THAT_CONTRADICT_THE_PARENTS)).isZero();
  }

  @Test
  void locationsCreatedDuringAMoveOrDeletionOfTheirParentAreConsistent() throws Exception {
    long here = locations.createUnder(Locations.ROOT);
    long there = locations.createUnder(Locations.ROOT);
    long moved = locations.createUnder(here);
    users.root();

    List<Integer> statuses = race(200, () -> {
      int choice = ThreadLocalRandom.current().nextInt(10);
      if (choice < 6) {
        return create(moved);
      }
      return locations.move(moved, choice < 8 ? here : there);
    });

    assertThat(statuses).isSubsetOf(200, 201).contains(200, 201);
    assertThat(count(PATHS_THAT_CONTRADICT_THE_PARENTS)).isZero();
  }

  @Test
  void requestThatWaitsTooLongForTheTreeLockReceives503() throws SQLException {
    try (Connection other = database.dataSource().getConnection();
        Statement statement = other.createStatement()) {
      statement.execute("SELECT pg_advisory_lock(%d)".formatted(LocationAccess.STRUCTURE_LOCK));
      try {
        ApiResponse response = create(Locations.ROOT).expectProblem(503, "service-unavailable");
        assertThat(response.header("Retry-After")).isPresent();
      } finally {
        statement.execute("SELECT pg_advisory_unlock(%d)".formatted(LocationAccess.STRUCTURE_LOCK));
      }
    }
    create(Locations.ROOT).expect(201);
  }

  @Test
  void concurrentCreationsOfOneNameSucceedOnce() throws Exception {
    String body = Locations.body(Locations.newName(), Locations.ROOT);

    List<Integer> statuses = race(16, () -> users.root().api().post("/api/locations/", body));

    assertThat(statuses).isSubsetOf(201, 409);
    assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
  }

  @Test
  void subtreeOfTenThousandLocationsIsMovedAndDeletedInOneRequest() throws SQLException {
    long from = locations.createUnder(Locations.ROOT);
    long to = locations.createUnder(Locations.ROOT);
    long big = locations.createUnder(from);
    execute("""
        WITH parent AS (SELECT path FROM locations WHERE id = %1$d),
             new AS (SELECT nextval(pg_get_serial_sequence('locations', 'id')) AS id, n
                     FROM generate_series(1, 10000) n)
        INSERT INTO locations (id, name, parent_id, path)
        SELECT new.id, 'many ' || n, %1$d, parent.path || new.id::text::ltree FROM new, parent
        """.formatted(big));

    locations.move(big, to).expect(200);

    assertThat(count(PATHS_THAT_CONTRADICT_THE_PARENTS)).isZero();
    assertThat(users
            .root()
            .api()
            .delete("/api/locations/" + to + "?dry_run=true")
            .json()
            .path("locations")
            .asLong())
        .isEqualTo(10_002);
    users.root().api().delete("/api/locations/" + to).expect(200);
    assertThat(count("SELECT count(*) FROM locations WHERE name LIKE 'many %'")).isZero();
  }

  private ApiResponse create(long parent) {
    return users.root().api().post("/api/locations/", Locations.body(Locations.newName(), parent));
  }

  private List<Integer> race(int times, Callable<ApiResponse> call) throws Exception {
    List<Integer> statuses = new ArrayList<>();
    for (Future<ApiResponse> response :
        pool.invokeAll(IntStream.range(0, times).mapToObj(i -> call).toList())) {
      statuses.add(response.get().status());
    }
    return statuses;
  }

  private static long anyOf(List<Long> tree) {
    return tree.get(ThreadLocalRandom.current().nextInt(tree.size()));
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
