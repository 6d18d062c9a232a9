package org.tmtar.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

/** The filters and orders of the list of users, and the invitations of administrators. */
@IntegrationTest
class UserListIT {

  private static final String PATH = "/api/users";

  private final Users users;
  private final long city;
  private final long district;
  private final long street;
  private final Api root;
  private final Api editor;
  private final String mark = Long.toString(System.nanoTime(), 36);

  UserListIT(Users users, Locations locations) {
    this.users = users;
    this.city = locations.createUnder(Locations.ROOT);
    this.district = locations.createUnder(city);
    this.street = locations.createUnder(district);
    this.root = users.root().api();
    this.editor = users.administratorOf(city).api();
  }

  @Test
  void locationSelectsTheAdministratorsOfItAndBelow() {
    Person ofDistrict = users.administratorOf(district);
    Person ofStreet = users.administratorOf(street);

    assertThat(list(root, "?location_id=" + district))
        .containsExactly(ofDistrict.id(), ofStreet.id());
    assertThat(list(editor, "?location_id=" + district))
        .containsExactly(ofDistrict.id(), ofStreet.id());
    assertThat(list(editor, "?location_id=" + street)).containsExactly(ofStreet.id());
    assertThat(list(editor, "?location_id=" + city))
        .containsExactly(ofDistrict.id(), ofStreet.id());
    assertThat(list(ofDistrict.api(), "?location_id=" + district)).containsExactly(ofStreet.id());
    ofDistrict.api().get(PATH + "?location_id=" + city).expectProblem(403, "access-denied");
  }

  @Test
  void textIsAPartOfTheLabel() {
    String body = """
        {"identity":"%s","label":"Oléna %s","admin_location_id":%d}""";
    long invited = editor
        .post(PATH, body.formatted(Users.newIdentity(), mark, street))
        .expect(201)
        .json()
        .path("id")
        .asLong();

    assertThat(list(root, "?q=olena%20" + mark)).containsExactly(invited);
    assertThat(list(editor, "?q=olena%20" + mark)).containsExactly(invited);
  }

  @Test
  void listedVersionIsThatOfAConditionalChange() {
    Person person = users.administratorOf(street);
    long version = editor
        .get(PATH + "?location_id=" + street)
        .expect(200)
        .json()
        .get(0)
        .path("version")
        .asLong();
    String path = PATH + "/" + person.id();
    String body = "{\"admin_location_id\":%d}".formatted(district);

    editor.withHeader("If-Match", "\"" + version + "\"").put(path, body).expect(200);
    editor
        .withHeader("If-Match", "\"" + version + "\"")
        .put(path, body)
        .expectProblem(412, "stale-version");
  }

  @Test
  void textIsAPartOfTheIdentity() {
    Person person = users.signIn("auth0|Zoe" + mark);
    Person other = users.signIn("auth0|abe" + mark);

    assertThat(list(root, "?q=ZO%C3%89" + mark)).containsExactly(person.id());
    assertThat(list(root, "?sort=name&q=" + mark)).containsExactly(other.id(), person.id());
    assertThat(list(editor, "?q=" + mark)).isEmpty();
    person.api().put(PATH, "{\"sex\":\"other\"}").expect(200);
    assertThat(list(root, "?sort=-updated&q=" + mark)).containsExactly(person.id(), other.id());
  }

  @Test
  void invalidValueIsRefusedWithItsParameter() {
    root.get(PATH + "?sort=bdate").expectInvalid("/sort");
    root.get(PATH + "?q=%20").expectInvalid("/q");
    root.get(PATH + "?location_id=999999999").expectInvalid("/location_id");
  }

  @Test
  void administratorInvitesAdministratorsBelowItsLocation() {
    String identity = Users.newIdentity();

    JsonNode invited =
        editor.post(PATH, invitation(identity, district)).expect(201).json();

    assertThat(invited.path("admin_location_id").asLong()).isEqualTo(district);
    assertThat(users.signIn(identity).id()).isEqualTo(invited.path("id").asLong());
    editor.post(PATH, invitation(identity, district)).expectProblem(409, "conflict");
    editor.post(PATH, invitation(Users.newIdentity(), city)).expectProblem(403, "access-denied");
    editor
        .post(PATH, "{\"identity\":\"%s\"}".formatted(Users.newIdentity()))
        .expectProblem(403, "access-denied");
    editor
        .post(PATH, invitation(Users.newIdentity(), 999_999_999))
        .expectInvalid("/admin_location_id");
  }

  @Test
  void invitedUserHasNotSignedInUntilTheFirstSession() {
    String identity = Users.newIdentity();
    ApiResponse invited = editor.post(PATH, invitation(identity, district)).expect(201);
    String user = PATH + "/" + invited.text("id");
    assertThat(invited.text("signed_in")).isEqualTo("false");

    users.signIn(identity);

    ApiResponse signedIn = root.get(user).expect(200);
    assertThat(signedIn.text("signed_in")).isEqualTo("true");
    assertThat(signedIn.header("ETag")).isNotEqualTo(invited.header("ETag"));
    users.signIn(identity);
    assertThat(root.get(user).expect(200).header("ETag")).isEqualTo(signedIn.header("ETag"));
    assertThat(root.get(PATH + "/" + users.newcomer().id()).expect(200).text("signed_in"))
        .isEqualTo("true");
  }

  @Test
  void homeLocationOfAnInvitedUserIsShownToRootOnly() {
    String body = "{\"identity\":\"%s\",\"location_id\":%d,\"admin_location_id\":%d}"
        .formatted(Users.newIdentity(), city, district);

    JsonNode invited = editor.post(PATH, body).expect(201).json();

    assertThat(invited.path("location_id").isNull()).isTrue();
    assertThat(root.get(PATH + "/" + invited.path("id").asText())
            .expect(200)
            .json()
            .path("location_id")
            .asLong())
        .isEqualTo(city);
  }

  private static String invitation(String identity, long location) {
    return "{\"identity\":\"%s\",\"admin_location_id\":%d}".formatted(identity, location);
  }

  private static List<Long> list(Api reader, String query) {
    return Locations.ids(reader.get(PATH + query).expect(200).json());
  }
}
