package org.tmtar.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The validity of cached feed pages. */
class FeedPageCacheTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-28T13:00:00Z");
  private static final FeedPageCache.Key NEWS =
      new FeedPageCache.Key(4, Set.of(EventType.NEWS), 10);

  private final FeedPageCache pages = new FeedPageCache();

  @Test
  void pageIsRightAsLongAsNothingOfItsPlacesChanges() {
    List<Event> events = List.of(event(null));
    pages.put(NEWS, "1.4 a", NOW, null, events);

    assertThat(pages.find(NEWS, "1.4 a", NOW)).contains(events);
    assertThat(pages.find(NEWS, "1.4 a", NOW.plusYears(100))).contains(events);
    assertThat(pages.find(NEWS, "1.4 b", NOW)).isEmpty();
    assertThat(pages.find(NEWS, "1.2.4 a", NOW)).isEmpty();
  }

  @Test
  void pageThatNobodyHasAskedForIsNotThere() {
    pages.put(NEWS, "1.4", NOW, null, List.of());

    assertThat(pages.find(new FeedPageCache.Key(5, Set.of(EventType.NEWS), 10), "1.4", NOW))
        .isEmpty();
    assertThat(pages.find(new FeedPageCache.Key(4, Set.of(EventType.SALES), 10), "1.4", NOW))
        .isEmpty();
    assertThat(pages.find(new FeedPageCache.Key(4, Set.of(EventType.NEWS), 9), "1.4", NOW))
        .isEmpty();
    assertThat(pages.find(NEWS, "1.4", NOW)).contains(List.of());
  }

  @Test
  void pageEndsWithTheFirstOfItsEventsThatEnds() {
    pages.put(
        NEWS,
        "",
        NOW,
        NOW.plusSeconds(60),
        List.of(event(null), event(NOW.plusSeconds(20)), event(NOW.plusSeconds(40))));

    assertThat(pages.find(NEWS, "", NOW.plusSeconds(20).minusNanos(1000))).isPresent();
    assertThat(pages.find(NEWS, "", NOW.plusSeconds(20))).isEmpty();
  }

  @Test
  void pageEndsWhenAnotherEventBegins() {
    pages.put(NEWS, "", NOW, NOW.plusSeconds(10), List.of(event(NOW.plusSeconds(20))));

    assertThat(pages.find(NEWS, "", NOW.plusSeconds(9))).isPresent();
    assertThat(pages.find(NEWS, "", NOW.plusSeconds(10))).isEmpty();
  }

  /** A clock may be set back. */
  @Test
  void pageIsOfNoTimeBeforeItWasRead() {
    pages.put(NEWS, "", NOW, null, List.of());

    assertThat(pages.find(NEWS, "", NOW.minusSeconds(1))).isEmpty();
  }

  private static Event event(OffsetDateTime until) {
    Event event = new Event(EventType.NEWS, 4, "en", NOW);
    event.publish(null, until);
    event.putText(new EventText("en", "title", "in short", null));
    return event;
  }
}
