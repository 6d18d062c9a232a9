package org.tmtar.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/** The filters and orders of the list of zones. */
@IntegrationTest
class ZoneListIT {

  private static final String PATH = Zones.PATH;

  private final Zones zones;
  private final long city;
  private final long district;
  private final long elsewhere;
  private final Api editor;
  private final Spot spot = Spot.alone();

  ZoneListIT(Users users, Zones zones, Locations locations) {
    this.zones = zones;
    this.city = locations.createUnder(Locations.ROOT);
    this.district = locations.createUnder(city);
    this.elsewhere = locations.createUnder(Locations.ROOT);
    this.editor = users.administratorOf(city).api();
  }

  @Test
  void locationSelectsItsZonesAndThoseBelow() {
    long above = zones.at(city, spot).create();
    long below = zones.at(district, spot).create();

    assertThat(list("?location_id=" + district)).containsExactly(below);
    assertThat(list("?location_id=" + city)).containsExactly(above, below);
    assertThat(editor.get(PATH + "?location_id=" + district).header("X-Total-Count"))
        .contains("1");
  }

  @Test
  void locationOutsideIs403AndOneThatDoesNotExistIs400() {
    editor.get(PATH + "?location_id=" + elsewhere).expectProblem(403, "access-denied");
    editor.get(PATH + "?location_id=" + Locations.ROOT).expectProblem(403, "access-denied");
    editor.get(PATH + "?location_id=999999999").expectInvalid("/location_id");
  }

  @Test
  void textIsAPartOfTheTitleWithoutCaseAndAccents() {
    long gate = zones.at(city, spot).titled("Porte Dorée 100%").create();
    long other = zones.at(city, spot).titled("porte a_b").create();

    assertThat(list("?q=" + encoded("DOREE"))).containsExactly(gate);
    assertThat(list("?q=porte")).containsExactly(gate, other);
    assertThat(list("?q=" + encoded("%"))).containsExactly(gate);
    assertThat(list("?q=_")).containsExactly(other);
    assertThat(list("?q=" + encoded("e' OR true --"))).isEmpty();
  }

  @Test
  void titleThatChangesIsFoundByTheNewOne() {
    long zone = zones.at(city, spot).titled("Old").create();

    editor.put(PATH + zone, "{\"title\":\"Új\"}").expect(200);

    assertThat(list("?q=uj")).containsExactly(zone);
    assertThat(list("?q=old")).isEmpty();
  }

  @Test
  void activitySelectsZones() {
    long active = zones.at(city, spot).create();
    long inactive = zones.at(city, spot).inactive().create();

    assertThat(list("?active=true")).containsExactly(active);
    assertThat(list("?active=0")).containsExactly(inactive);
  }

  @Test
  void orderIsByIdTitleOrLastChangeInBothDirections() {
    long b = zones.at(city, spot).titled("b").create();
    long a = zones.at(city, spot).titled("A").create();
    long sameTitle = zones.at(district, spot).titled("á").create();
    editor.put(PATH + b, "{\"radius\":7}").expect(200);

    assertThat(list("?sort=id")).containsExactly(b, a, sameTitle);
    assertThat(list("?sort=-id")).containsExactly(sameTitle, a, b);
    assertThat(list("?sort=title")).containsExactly(a, sameTitle, b);
    assertThat(list("?sort=-name")).containsExactly(b, sameTitle, a);
    assertThat(list("?sort=updated")).containsExactly(a, sameTitle, b);
    assertThat(list("?sort=-updated")).containsExactly(b, sameTitle, a);
  }

  @Test
  void rectangleSelectsTheZonesWhoseCentreIsInIt() {
    long inside = zones.at(city, 10.5, 20.5).create();
    zones.at(city, 10.5, 21.5).create();
    long atEdge = zones.at(city, 10, 21).create();

    assertThat(list("?bbox=20,10,21,11")).containsExactly(inside, atEdge);
    assertThat(list("?bbox=20,10.1,20.9,11")).containsExactly(inside);
    ApiResponse features = editor
        .withHeader("Accept", "application/geo+json")
        .get(PATH + "?bbox=20,10,21,11")
        .expect(200);
    assertThat(Zones.ids(features.json().path("features"))).containsExactly(inside, atEdge);
  }

  @Test
  void rectangleCrossesTheAntimeridianAndContainsThePole() {
    long east = zones.at(city, 10, 179.5).create();
    long west = zones.at(city, 10, -179.5).create();
    long pole = zones.at(city, 90, 0).create();
    long greenwich = zones.at(city, 10, 0).create();

    assertThat(list("?bbox=179,9,-179,11")).containsExactly(east, west);
    assertThat(list("?bbox=-179,9,179,11")).containsExactly(greenwich);
    assertThat(list("?bbox=-180,89,180,90")).containsExactly(pole);
    assertThat(list("?bbox=179,-90,-179,90&sort=-id")).containsExactly(west, east);
  }

  /** The title of a new zone is in the configured language, which is English. */
  @Test
  void untranslatedZonesHaveNoTextsInTheLanguage() {
    Map<String, Object> ukrainian = Map.of("uk", Map.of("title", "Брама"));
    long unstated = zones.at(city, spot).create();
    long english = zones.at(city, spot).with("language", "en").create();
    long both = zones
        .at(district, spot)
        .with("language", "en")
        .with("translations", ukrainian)
        .create();
    long polish = zones.at(city, spot).with("language", "pl").create();

    assertThat(list("?untranslated=uk")).containsExactly(unstated, english, polish);
    assertThat(list("?untranslated=EN")).containsExactly(polish);
    assertThat(list("?untranslated=PT-br")).containsExactly(unstated, english, both, polish);
    assertThat(list("?untranslated=uk&location_id=" + district)).isEmpty();
    editor.put(PATH + both, "{\"translations\":{\"uk\":null}}").expect(200);
    assertThat(list("?untranslated=uk")).containsExactly(unstated, english, both, polish);
  }

  @Test
  void linksKeepTheFilters() {
    zones.at(district, spot).titled("gate 1").create();
    long second = zones.at(district, spot).titled("gate 2").create();
    zones.at(district, spot).titled("tower").create();
    String query = "?location_id=" + district
        + "&q=gate&active=true&sort=title&bbox=-180,-90,180,90&untranslated=uk&per_page=1";

    ApiResponse first = editor.get(PATH + query).expect(200);
    assertThat(first.header("X-Total-Count")).contains("2");
    String next = first.links().stream()
        .filter(link -> link.contains("rel=\"next\""))
        .findFirst()
        .orElseThrow()
        .replaceFirst("<([^>]*)>.*", "$1");
    ApiResponse page = editor.get(next).expect(200);
    assertThat(Zones.ids(page.json())).containsExactly(second);
    assertThat(page.links()).noneMatch(link -> link.contains("rel=\"next\""));
    assertThat(editor.get(PATH + query + "&page=9").expect(200).json()).isEmpty();
  }

  @Test
  void unknownParameterIsIgnored() {
    long zone = zones.at(city, spot).create();

    assertThat(list("?colour=red&state=published&unused=perhaps")).containsExactly(zone);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      location_id=x | /location_id
      location_id=0 | /location_id
      q=            | /q
      q=%20         | /q
      active=maybe  | /active
      sort=radius   | /sort
      sort=--id     | /sort
      sort=         | /sort
      bbox=         | /bbox
      bbox=1,2,3    | /bbox
      bbox=1,2,3,x  | /bbox
      bbox=1,2,3,91 | /bbox
      bbox=1,3,2,2  | /bbox
      bbox=1,2,3,4,5| /bbox
      bbox=-181,2,3,4 | /bbox
      bbox=1,2,NaN,4  | /bbox
      untranslated=no%20language | /untranslated
      untranslated=   | /untranslated
      """)
  void invalidValueIsRefusedWithItsParameter(String query, String pointer) {
    editor.get(PATH + "?" + query).expectInvalid(pointer);
    editor
        .withHeader("Accept", "application/geo+json")
        .get(PATH + "?" + query)
        .expectInvalid(pointer);
  }

  private List<Long> list(String query) {
    return Zones.ids(editor.get(PATH + query).expect(200).json());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
