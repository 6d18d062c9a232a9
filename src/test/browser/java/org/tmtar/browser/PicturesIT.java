package org.tmtar.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/**
 * Takes the pictures of the README and of the guides for editors. The system property {@code
 * tmtar.pictures} names the folder that receives them.
 */
@IntegrationTest
class PicturesIT extends BrowserTest {

  private static final Path FOLDER = Path.of(System.getProperty("tmtar.pictures"));
  private static final Path MODELS = Path.of("demo", "models");

  private static final Spot MARKET_SQUARE = new Spot(49.84193, 24.03156);

  /** The time until the model is drawn by software, in milliseconds. */
  private static final double MODEL_PATIENCE = 60_000;

  private static final int PHONE_WIDTH = 390;
  private static final int PHONE_HEIGHT = 844;

  private final Users users;
  private final Locations locations;
  private final Zones zones;
  private final Objects objects;
  private final Events events;
  private final Uploads uploads;

  private long city;
  private long zone;
  private long object;
  private long event;
  private Users.Person editor;

  PicturesIT(
      Api api,
      Users users,
      Locations locations,
      Zones zones,
      Objects objects,
      Events events,
      Uploads uploads) {
    super(api);
    this.users = users;
    this.locations = locations;
    this.zones = zones;
    this.objects = objects;
    this.events = events;
    this.uploads = uploads;
  }

  @BeforeAll
  void publishACity() {
    city = locations.create("Lviv", Locations.ROOT);
    locations.setPublic(city, true).expect(200);
    long oldTown = locations.create("Old Town", city);
    locations.create("High Castle", city);
    editor = users.administratorOf(city);
    String picture = upload("fountain.png");
    zone = zones
        .at(oldTown, MARKET_SQUARE)
        .titled("Market Square")
        .radius(250)
        .with("description", "Four fountains of 1793 stand at the corners of the square.")
        .with("image_file_name", picture)
        .create();
    zones
        .at(oldTown, MARKET_SQUARE.north(230).east(-420))
        .titled("Opera")
        .radius(140)
        .create();
    long subzone =
        zones.in(zone, MARKET_SQUARE.north(-60)).titled("South side").radius(60).create();
    object = objects
        .in(subzone)
        .named("Neptune")
        .with("description", "The fountain as it was in 1793.")
        .asset(upload("fountain.glb"))
        .usdz(upload("fountain.usdz"))
        .target(picture)
        .with("target_width", 0.15)
        .create();
    event = events
        .news(city)
        .titled("The fountains play again")
        .with("short_description", "From May on, every evening at eight.")
        .with("image_file_name", picture)
        .translated("uk", "Фонтани знову працюють")
        .published(null, Instant.parse("2040-09-30T18:00:00Z"))
        .create();
    String texts =
        "{\"translations\": {\"uk\": {\"short_description\": \"Від травня щовечора о восьмій.\"}}}";
    editor.api().put("/api/events/" + event, texts).expect(200);
  }

  private String upload(String name) {
    try {
      return uploads
          .of(Files.readAllBytes(MODELS.resolve(name)))
          .named(name, "application/octet-stream")
          .to(city)
          .create();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "uk"})
  void screensOfTheConsoleAreTaken(String language) {
    signIn(editor.identity());
    page()
        .getByLabel("Language", new Page.GetByLabelOptions().setExact(true))
        .selectOption(language);
    page().locator("tmtar-days").waitFor();
    take("console-overview", language);
    page().navigate("/console/map?place=" + city + "&zone=" + zone);
    page().locator("tmtar-zone-form").waitFor();
    take("console-map", language);
    page().navigate("/console/events/" + event + "?with=uk");
    page().locator("tmtar-image-field img").waitFor();
    take("console-event", language);
  }

  @Test
  void objectIsTakenWithItsModel() {
    signIn(editor.identity());
    page().navigate("/console/objects/" + object);
    page()
        .getByText("Drag the model")
        .waitFor(new Locator.WaitForOptions().setTimeout(MODEL_PATIENCE));
    take("console-object", "en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "uk"})
  void pageForVisitorsIsTakenOnAPhone(String language) {
    page().setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
    page().navigate("/visit/zones/%d?lang=%s".formatted(zone, language));
    page().getByText("Neptune").first().waitFor();
    take("visit-zone", language);
  }

  private void take(String name, String language) {
    String suffix = language.equals("en") ? "" : "." + language;
    page().waitForLoadState(LoadState.NETWORKIDLE);
    page()
        .screenshot(new Page.ScreenshotOptions()
            .setPath(FOLDER.resolve(name + suffix + ".png"))
            .setAnimations(ScreenshotAnimations.DISABLED)
            .setTimeout(MODEL_PATIENCE));
  }
}
