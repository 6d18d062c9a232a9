package org.tmtar.testing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/**
 * One caller for each kind of right, relative to one location. A call is made as each of them: callers who
 * have not signed in get 401, callers without the right get 403, and the others succeed.
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

  public static final Set<Caller> EVERYBODY = EnumSet.allOf(Caller.class);
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
    callers.put(Caller.ROOT, users.root().api());
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
   * Returns one test for each caller.
   *
   * @param allowed the callers for whom the call must succeed
   * @param what the name of the call
   * @param call makes the call, on an object that no other call uses
   */
  public Stream<DynamicTest> allow(Set<Caller> allowed, String what, Function<Api, Answer> call) {
    return Arrays.stream(Caller.values())
        .map(caller ->
            DynamicTest.dynamicTest(what + " by " + caller, () -> expect(caller, allowed, call)));
  }

  private void expect(Caller caller, Set<Caller> allowed, Function<Api, Answer> call) {
    Answer answer = call.apply(callers.get(caller));
    if (allowed.contains(caller)) {
      Assertions.assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    } else if (caller == Caller.ANONYMOUS) {
      answer.expectMissingBearer();
    } else {
      answer.expectProblem(403, "access-denied");
    }
  }
}
