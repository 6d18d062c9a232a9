package org.tmtar.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tmtar.cache.LeasedCache.Read;

/** The validity of first pages of feeds. {@code LeasedCacheTest} tests the cache. */
class FeedPageCacheTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-28T13:00:00Z");
  private static final Set<Long> LOCATIONS = Set.of(1L, 4L);

  @Test
  void pageWithoutPlannedChangesIsValidForever() {
    Read<List<ListedEvent>> page = FeedPageCache.page(listed(event(null)), LOCATIONS, NOW, null);

    assertThat(page.subjects()).isEqualTo(LOCATIONS);
    assertThat(page.from()).isEqualTo(NOW.toInstant());
    assertThat(page.until()).isAfter(NOW.plusYears(1000).toInstant());
  }

  @Test
  void pageIsValidUntilTheFirstOfItsEventsEnds() {
    List<ListedEvent> events =
        listed(event(null), event(NOW.plusSeconds(40)), event(NOW.plusSeconds(20)));

    assertThat(FeedPageCache.page(events, LOCATIONS, NOW, NOW.plusSeconds(60)).until())
        .isEqualTo(NOW.plusSeconds(20).toInstant());
  }

  @Test
  void pageIsValidUntilTheNextEventStarts() {
    List<ListedEvent> events = listed(event(NOW.plusSeconds(20)));

    assertThat(FeedPageCache.page(events, LOCATIONS, NOW, NOW.plusSeconds(10)).until())
        .isEqualTo(NOW.plusSeconds(10).toInstant());
  }

  private static List<ListedEvent> listed(Event... events) {
    return Arrays.stream(events).map(ListedEvent::withTexts).toList();
  }

  private static Event event(OffsetDateTime until) {
    Event event = new Event(EventType.NEWS, 4, "en", NOW);
    event.publish(null, until);
    event.putText("en", new EventText("en", "title", "in short", null));
    return event;
  }
}
