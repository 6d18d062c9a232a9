package org.tmtar.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.TestDatabase;
import org.tmtar.testing.Users;

/** The search of editors for a part of a title. */
@IntegrationTest
class EventSearchIT {

  private static final String EVENTS = "/api/events/";
  private static final String PATH = EVENTS + "all/search/";

  private final String mark = Long.toString(System.nanoTime(), 36);
  private final Users users;
  private final Events events;
  private final TestDatabase database;
  private final long city;
  private final long district;
  private final Api editor;

  EventSearchIT(Users users, Events events, Locations locations, TestDatabase database) {
    this.users = users;
    this.events = events;
    this.database = database;
    this.city = locations.createUnder(Locations.ROOT);
    this.district = locations.createUnder(city);
    this.editor = users.administratorOf(city).api();
  }

  @Test
  void bestMatchesComeFirstForAnyNumberOfEvents() throws SQLException {
    long containing = add(district, "a música " + mark);
    long beginning = add(city, "Música " + mark + " ao vivo");
    long equal = add(district, "MUSICA " + mark);
    long otherwise = events
        .news(city)
        .titled("musica " + mark + " live")
        .translated("pt", "da música " + mark)
        .create();
    List<Long> best = List.of(equal, beginning, otherwise, containing);

    assertThat(search("musica " + mark)).isEqualTo(best);
    Events.addMany(database.dataSource(), city, EventRepository.MAX_SCANNED_TITLES);
    assertThat(search("musica " + mark)).isEqualTo(best);
  }

  @Test
  void patternCharactersMatchLiterally() {
    long discount = add(city, "50%_off " + mark);
    add(city, "50 % off " + mark);

    assertThat(search("0%_off " + mark)).containsExactly(discount);
    assertThat(search("50%_")).containsExactly(discount);
    editor.get(PATH + "%25" + mark).expect(404);
  }

  @Test
  void singleAccentMatchesNothing() {
    add(city, mark);

    editor.get(PATH + "%CC%81").expect(404);
  }

  @Test
  void searchReturnsAtMostAHundredEvents() {
    for (int i = 0; i < 101; i++) {
      add(city, mark + " " + i);
    }

    assertThat(search(mark)).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void searchFindsNoEventsOfOtherLocations() {
    add(Locations.ROOT, mark);

    editor.get(PATH + mark).expect(404);
  }

  @Test
  void movedEventIsFoundAtItsNewLocation() {
    long event = add(city, mark);
    Api neighbour = users.administratorOf(district).api();
    neighbour.get(PATH + mark).expect(404);

    move(event, district);

    assertThat(Events.ids(neighbour.get(PATH + mark).expect(200).json().path("events")))
        .containsExactly(event);
    move(event, city);
    neighbour.get(PATH + mark).expect(404);
    assertThat(search(mark)).containsExactly(event);
  }

  private ApiResponse move(long event, long location) {
    return editor
        .put(EVENTS + event, "{\"location_id\":%d}".formatted(location))
        .expect(200);
  }

  private long add(long location, String title) {
    return events.news(location).titled(title).create();
  }

  private List<Long> search(String text) {
    String path = PATH + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    return Events.ids(editor.get(path).expect(200).json().path("events"));
  }
}
