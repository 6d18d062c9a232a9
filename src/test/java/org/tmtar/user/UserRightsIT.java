package org.tmtar.user;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tmtar.testing.Answer;
import org.tmtar.testing.Api;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.RightsMatrix;
import org.tmtar.testing.Users;

/** Every method of the users resources, called by every kind of caller. */
@IntegrationTest
class UserRightsIT {

  private final RightsMatrix matrix;
  private final Users users;
  private final Locations locations;

  UserRightsIT(Api api, Users users, Locations locations) {
    this.users = users;
    this.locations = locations;
    this.matrix = new RightsMatrix(api, users, locations);
  }

  @TestFactory
  Stream<DynamicTest> ownProfileIsAvailableToEverySignedInUser() {
    return Stream.concat(
        matrix.allow(RightsMatrix.SIGNED_IN, "read", api -> api.get("/api/users/profile")),
        matrix.allow(RightsMatrix.SIGNED_IN, "update", api -> api.put("/api/users/", "{}")));
  }

  @TestFactory
  Stream<DynamicTest> listIsForAdministrators() {
    return matrix.allow(RightsMatrix.ADMINISTRATORS, "list", api -> api.get("/api/users/"));
  }

  @TestFactory
  Stream<DynamicTest> readingInvitingAndDeletingOthersIsForRoot() {
    return Stream.of(
            matrix.allow(RightsMatrix.ROOT, "read", api -> api.get(anyUser())),
            matrix.allow(RightsMatrix.ROOT, "delete", api -> api.delete(anyUser())),
            matrix.allow(
                RightsMatrix.ROOT,
                "invite",
                api -> api.post(
                    "/api/users/", "{\"identity\":\"%s\"}".formatted(Users.newIdentity()))))
        .flatMap(Function.identity());
  }

  @TestFactory
  Stream<DynamicTest> appointingRequiresAnAdministratorAboveTheLocation() {
    long below = locations.createUnder(matrix.here());
    return matrix.allow(RightsMatrix.HERE_OR_ABOVE, "appoint", api -> appoint(api, below));
  }

  @TestFactory
  Stream<DynamicTest> withdrawingRequiresAnAdministratorAboveTheLocation() {
    long below = locations.createUnder(matrix.here());
    return matrix.allow(
        RightsMatrix.HERE_OR_ABOVE,
        "withdraw",
        api -> api.put(
            "/api/users/" + users.administratorOf(below).id(), "{\"admin_location_id\":null}"));
  }

  @TestFactory
  Stream<DynamicTest> appointingPeersRequiresAnAdministratorStrictlyAboveTheLocation() {
    return matrix.allow(RightsMatrix.ABOVE, "appoint a peer", api -> appoint(api, matrix.here()));
  }

  private Answer appoint(Api api, long location) {
    return api.put(anyUser(), "{\"admin_location_id\":%d}".formatted(location));
  }

  private String anyUser() {
    return "/api/users/" + users.newcomer().id();
  }
}
