package org.tmtar.testing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.tmtar.testing.Users.Person;

/**
 * One caller for each kind of right, relative to one location. A request is sent as each of them. Callers
 * who have not signed in receive 401, callers without the right receive 403, and the others succeed.
 */
public final class RightsMatrix {

  /** A caller, named by the location that it administers. */
  public enum Caller {
    ANONYMOUS,
    USER,
    ADMIN_OF_SIBLING,
    ADMIN_BELOW,
    ADMIN_HERE,
    ADMIN_ABOVE,
    ROOT
  }

  public static final Set<Caller> ALL = EnumSet.allOf(Caller.class);
  public static final Set<Caller> ROOT = EnumSet.of(Caller.ROOT);
  public static final Set<Caller> ABOVE = EnumSet.of(Caller.ADMIN_ABOVE, Caller.ROOT);
  public static final Set<Caller> HERE_OR_ABOVE =
      EnumSet.of(Caller.ADMIN_HERE, Caller.ADMIN_ABOVE, Caller.ROOT);
  public static final Set<Caller> ADMINISTRATORS =
      EnumSet.range(Caller.ADMIN_OF_SIBLING, Caller.ROOT);
  public static final Set<Caller> SIGNED_IN = EnumSet.range(Caller.USER, Caller.ROOT);

  private final Map<Caller, Api> callers = new EnumMap<>(Caller.class);
  private final long here;
  private final List<Long> locationIds;

  public RightsMatrix(Api anonymous, Users users, Locations locations) {
    this(anonymous, users, locations, users.root());
  }

  private RightsMatrix(Api anonymous, Users users, Locations locations, Person root) {
    long above = locations.createUnder(Locations.ROOT);
    here = locations.createUnder(above);
    long below = locations.createUnder(here);
    long sibling = locations.createUnder(above);
    locationIds = List.of(above, here, below, sibling);
    callers.put(Caller.ANONYMOUS, anonymous);
    callers.put(Caller.USER, users.newcomer().api());
    callers.put(Caller.ADMIN_OF_SIBLING, users.administratorOf(sibling).api());
    callers.put(Caller.ADMIN_BELOW, users.administratorOf(below).api());
    callers.put(Caller.ADMIN_HERE, users.administratorOf(here).api());
    callers.put(Caller.ADMIN_ABOVE, users.administratorOf(above).api());
    callers.put(Caller.ROOT, root.api());
  }

  /** Creates a matrix whose root is a new user, for a request after which the user no longer exists. */
  public static RightsMatrix withNewRoot(Api anonymous, Users users, Locations locations) {
    return new RightsMatrix(anonymous, users, locations, users.administratorOf(Locations.ROOT));
  }

  /** Returns the location to which the names of the callers refer. */
  public long here() {
    return here;
  }

  /** Returns one of the callers. */
  public Api as(Caller caller) {
    return callers.get(caller);
  }

  /** Returns all locations that a caller of this matrix administers, except the root location. */
  public List<Long> locationIds() {
    return locationIds;
  }

  /**
   * Returns one test for each row and each caller.
   *
   * @param test the instance of the test class that creates the resources
   */
  public <T> Stream<DynamicTest> tests(List<AccessRule<T>> rules, T test) {
    return rules.stream().flatMap(rule -> tests(rule, test));
  }

  /** Returns one test for each caller. */
  public <T> Stream<DynamicTest> tests(AccessRule<T> rule, T test) {
    return Arrays.stream(Caller.values())
        .map(caller -> DynamicTest.dynamicTest(
            rule.name() + " by " + caller, () -> expect(caller, rule, test)));
  }

  private <T> void expect(Caller caller, AccessRule<T> rule, T test) {
    ApiResponse response = rule.request().apply(test, callers.get(caller));
    Assertions.assertThat(response.operation()).as("operation").contains(rule.operation());
    if (rule.allowed().contains(caller)) {
      Assertions.assertThat(response.status()).as(response.body()).isBetween(200, 299);
    } else if (caller == Caller.ANONYMOUS) {
      response.expectMissingBearer();
    } else {
      response.expectProblem(403, "access-denied");
    }
  }
}
