package org.tmtar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Zones;

/** The web pages of the collections of features. */
@IntegrationTest
class OgcBrowserIT extends BrowserTest {

  private static final String TITLE = "The gate with " + "a very long name".repeat(10);

  private final Locations locations;
  private final Zones zones;

  OgcBrowserIT(Api api, Locations locations, Zones zones) {
    super(api);
    this.locations = locations;
    this.zones = zones;
  }

  @Test
  void personReachesTheCollectionsFromTheLandingPage() {
    page().navigate("/ogc");
    page().getByRole(AriaRole.LINK, named("The collections")).click();
    page().getByRole(AriaRole.LINK, named("Zones as HTML")).click();

    assertThat(page().getByRole(AriaRole.HEADING, named("Zones"))).isVisible();
  }

  @Test
  void mapLeadsToTheFeaturesOnAPhoneInBothThemes() {
    Spot here = Spot.alone();
    long place = locations.createAt(here.latitude(), here.longitude(), Locations.ROOT);
    locations.setPublic(place, true).expect(200);
    zones.at(place, here).titled(TITLE).create();
    zones.at(place, here.north(3000)).titled("The other gate").create();
    page().setViewportSize(PHONE, 740);
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      page().navigate("/ogc/collections/zones/items?f=html&bbox=" + box(here));

      Locator map = page().getByRole(AriaRole.GROUP, named("Map"));
      assertThat(map.getByRole(AriaRole.LINK)).hasCount(2);
      assertAccessible();
      assertNothingOverflows();
      map.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(TITLE))
          .click();

      assertThat(page().getByRole(AriaRole.HEADING, named(TITLE))).isVisible();
      assertAccessible();
      assertNothingOverflows();
    }
  }

  private static String box(Spot here) {
    return "%s,%s,%s,%s"
        .formatted(
            here.longitude() - 0.1,
            here.latitude() - 0.1,
            here.longitude() + 0.1,
            here.latitude() + 0.1);
  }
}
