package org.tmtar.user;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tmtar.testing.AccessRule;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.RightsMatrix;
import org.tmtar.testing.Users;

/** Every method of the users resources, called by every kind of caller. */
@IntegrationTest
class UserRightsIT {

  private static final String PATH = "/api/users/";

  static final List<AccessRule<UserRightsIT>> RULES = List.of(
      AccessRule.of("getProfile", RightsMatrix.SIGNED_IN, (test, api) -> api.get(PATH + "profile")),
      AccessRule.of(
          "exportProfile", RightsMatrix.SIGNED_IN, (test, api) -> api.get(PATH + "profile/export")),
      AccessRule.of("updateProfile", RightsMatrix.SIGNED_IN, (test, api) -> api.put(PATH, "{}")),
      AccessRule.of("listUsers", RightsMatrix.ADMINISTRATORS, (test, api) -> api.get(PATH)),
      AccessRule.of("getUser", RightsMatrix.ROOT, (test, api) -> api.get(test.anyUser())),
      AccessRule.of("deleteUser", RightsMatrix.ROOT, (test, api) -> api.delete(test.anyUser())),
      AccessRule.of(
          "inviteUser",
          RightsMatrix.ROOT,
          (test, api) -> api.post(PATH, "{\"identity\":\"%s\"}".formatted(Users.newIdentity()))),
      AccessRule.of(
          "inviteUser",
          "as an administrator of the location",
          RightsMatrix.ABOVE,
          (test, api) -> invite(api, test.matrix.here())),
      AccessRule.of(
          "inviteUser",
          "as an administrator below the location",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> invite(api, test.below())),
      AccessRule.of(
          "listUsers",
          "of a location",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.get(PATH + "?location_id=" + test.matrix.here())),
      AccessRule.of(
          "updateUser",
          "appoint below the location",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> test.appoint(api, test.below())),
      AccessRule.of(
          "updateUser",
          "withdraw below the location",
          RightsMatrix.HERE_OR_ABOVE,
          (test, api) -> api.put(
              PATH + test.users.administratorOf(test.below()).id(),
              "{\"admin_location_id\":null}")),
      AccessRule.of(
          "updateUser",
          "block a user",
          RightsMatrix.ROOT,
          (test, api) -> api.put(test.anyUser(), "{\"blocked\":true}")),
      AccessRule.of(
          "updateUser",
          "appoint a peer",
          RightsMatrix.ABOVE,
          (test, api) -> test.appoint(api, test.matrix.here())));

  private final RightsMatrix matrix;
  private final Users users;
  private final Locations locations;

  UserRightsIT(Api api, Users users, Locations locations) {
    this.users = users;
    this.locations = locations;
    this.matrix = new RightsMatrix(api, users, locations);
  }

  @TestFactory
  Stream<DynamicTest> requestsSucceedOnlyForTheAllowedCallers() {
    return matrix.tests(RULES, this);
  }

  private ApiResponse appoint(Api api, long location) {
    return api.put(anyUser(), "{\"admin_location_id\":%d}".formatted(location));
  }

  private static ApiResponse invite(Api api, long location) {
    return api.post(
        PATH,
        "{\"identity\":\"%s\",\"admin_location_id\":%d}".formatted(Users.newIdentity(), location));
  }

  private String anyUser() {
    return PATH + users.newcomer().id();
  }

  private long below() {
    return locations.createUnder(matrix.here());
  }
}
