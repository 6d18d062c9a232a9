package org.tmtar.arobject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;

/** The filters and orders of the list of objects. */
@IntegrationTest
class ObjectListIT {

  private static final String PATH = Objects.PATH;

  private final Objects objects;
  private final Uploads uploads;
  private final long city;
  private final long district;
  private final Api editor;
  private final Api visitor;
  private final String mark = Long.toString(System.nanoTime(), 36);

  ObjectListIT(Users users, Objects objects, Uploads uploads, Locations locations) {
    this.objects = objects;
    this.uploads = uploads;
    this.city = locations.createUnder(Locations.ROOT);
    this.district = locations.createUnder(city);
    this.editor = users.administratorOf(city).api();
    this.visitor = users.newcomer().api();
  }

  @Test
  void locationSelectsItsObjectsForItsAdministrators() {
    long above = objects.of(city).create();
    long below = objects.of(district).create();

    assertThat(list(editor, "?location_id=" + city)).containsExactly(above, below);
    assertThat(list(editor, "?location_id=" + district)).containsExactly(below);
    editor.get(PATH + "?location_id=" + Locations.ROOT).expectProblem(403, "access-denied");
    visitor.get(PATH + "?location_id=" + district).expectProblem(403, "access-denied");
  }

  @Test
  void textActivityAndOrderApplyToWhatTheCallerSees() {
    long b = objects.of(city).named("b " + mark).create();
    long hidden = objects.of(city).named("Á " + mark).inactive().create();
    long a = objects.of(district).named("A " + mark).create();
    editor.put(PATH + b, "{\"scale\":2}").expect(200);

    assertThat(list(editor, "?q=" + mark)).containsExactly(b, hidden, a);
    assertThat(list(visitor, "?q=" + mark)).containsExactly(b, a);
    assertThat(list(editor, "?active=false&q=" + mark)).containsExactly(hidden);
    assertThat(list(visitor, "?active=false&q=" + mark)).isEmpty();
    assertThat(list(editor, "?sort=name&q=" + mark)).containsExactly(hidden, a, b);
    assertThat(list(editor, "?sort=-updated&q=" + mark)).containsExactly(b, a, hidden);
  }

  @Test
  void objectsWithoutUsdzAreThoseWithABinaryGltfOnly() {
    String model = uploads.glb().to(city).create();
    String usdz = uploads.usdz().to(city).create();
    long first = objects.of(city).asset(model).create();
    long complete = objects.of(city).asset(model).usdz(usdz).create();
    long image = objects.of(district).asset(uploads.png().to(city).create()).create();
    long empty = objects.of(district).create();
    long last = objects.of(district).asset(model).inactive().create();

    assertThat(list(editor, "?without_usdz=true&location_id=" + city)).containsExactly(first, last);
    assertThat(list(editor, "?without_usdz=true&active=true&location_id=" + city))
        .containsExactly(first);
    assertThat(list(editor, "?without_usdz=false&location_id=" + city))
        .containsExactly(complete, image, empty);
    assertThat(list(visitor, "?without_usdz=true&per_page=1000"))
        .contains(first)
        .doesNotContain(complete, image, empty, last);
  }

  @Test
  void untranslatedObjectsHaveNoTextsInTheLanguage() {
    Map<String, Object> ukrainian = Map.of("uk", Map.of("name", "Лев"));
    long unstated = objects.of(city).named("a " + mark).create();
    long both = objects
        .of(district)
        .named("b " + mark)
        .with("language", "en")
        .with("translations", ukrainian)
        .create();
    long polish =
        objects.of(city).named("c " + mark).with("language", "pl").inactive().create();
    String here = "&location_id=" + city;

    assertThat(list(editor, "?untranslated=uk" + here)).containsExactly(unstated, polish);
    assertThat(list(editor, "?untranslated=en" + here)).containsExactly(polish);
    assertThat(list(editor, "?untranslated=de&active=true" + here)).containsExactly(unstated, both);
    assertThat(list(visitor, "?untranslated=uk&q=" + mark)).containsExactly(unstated);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sort=scale", "active=x", "q=%20", "location_id=x", "untranslated=no%20language"})
  void invalidValueIsRefusedWithItsParameter(String query) {
    visitor.get(PATH + "?" + query).expectInvalid("/" + query.replaceFirst("=.*", ""));
  }

  private static List<Long> list(Api reader, String query) {
    return Objects.ids(reader.get(PATH + query).expect(200).json());
  }
}
