package org.tmtar.event;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * First pages of feeds as this node has read them, which are what nearly everybody reads. Such a page is
 * right while the stamp of its places is the same, see the migrations, and until a publication begins or
 * ends.
 */
@ApplicationScoped
public class FeedPageCache {

  /** Of all pages together, some 8 MB. */
  private static final long MAX_CHARACTERS = 4_000_000;

  private final Cache<Wanted, Kept> pages = Caffeine.newBuilder()
      .maximumWeight(MAX_CHARACTERS)
      .weigher((Wanted wanted, Kept kept) -> kept.weight())
      .build();

  /**
   * The events of a page that is right.
   *
   * @param stamp of its places, read after the request came
   * @param now the time of the request
   */
  Optional<List<Event>> find(Wanted wanted, String stamp, OffsetDateTime now) {
    return Optional.ofNullable(pages.getIfPresent(wanted))
        .filter(kept -> kept.stamp().equals(stamp) && kept.isReadAt(now))
        .map(Kept::events);
  }

  /**
   * Keeps the events of a page.
   *
   * @param stamp of its places, from before they were read
   * @param now the time for which they were read
   * @param nextBegin when the next of its places' events begins to be published; null for never
   */
  void keep(
      Wanted wanted,
      String stamp,
      OffsetDateTime now,
      OffsetDateTime nextBegin,
      List<Event> events) {
    OffsetDateTime until = Stream.concat(
            Stream.ofNullable(nextBegin), events.stream().map(Event::publishUntil))
        .filter(Objects::nonNull)
        .min(OffsetDateTime::compareTo)
        .orElse(OffsetDateTime.MAX);
    pages.put(wanted, new Kept(stamp, now, until, List.copyOf(events)));
  }

  /**
   * A first page.
   *
   * @param home the place where its reader lives
   * @param types of events
   * @param perPage how many there is room for
   */
  record Wanted(long home, Set<EventType> types, int perPage) {

    Wanted {
      types = Set.copyOf(types);
    }
  }

  /**
   * A first page.
   *
   * @param from the first moment when it was right
   * @param until when it is not right any more
   * @param events of the page, and of the next one that which says that there is one; nobody changes them
   */
  private record Kept(String stamp, OffsetDateTime from, OffsetDateTime until, List<Event> events) {

    boolean isReadAt(OffsetDateTime now) {
      return !now.isBefore(from) && now.isBefore(until);
    }

    /** In characters, with something for what is none. */
    int weight() {
      return 500 + events.stream().mapToInt(event -> 500 + event.length()).sum();
    }
  }
}
