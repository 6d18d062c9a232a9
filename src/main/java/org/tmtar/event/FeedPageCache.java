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
 * The cache of the first pages of feeds on this node. Nearly all feed requests read a first page. A cache
 * entry is valid while the stamps of its places are unchanged, and until the publication of an event
 * starts or ends. Triggers in the database change the stamps, see the migrations.
 */
@ApplicationScoped
public class FeedPageCache {

  /** The maximum weight of all cache entries in characters, about 8 MB. */
  private static final long MAX_CHARACTERS = 4_000_000;

  private final Cache<Key, Entry> pages = Caffeine.newBuilder()
      .maximumWeight(MAX_CHARACTERS)
      .weigher((Key key, Entry entry) -> entry.weight())
      .build();

  /**
   * Returns the events of a cached page if the entry is valid.
   *
   * @param stamp the stamps of the places, read after the request was received
   * @param now the time of the request
   */
  Optional<List<Event>> find(Key key, String stamp, OffsetDateTime now) {
    return Optional.ofNullable(pages.getIfPresent(key))
        .filter(entry -> entry.stamp().equals(stamp) && entry.isValidAt(now))
        .map(Entry::events);
  }

  /**
   * Stores the events of a page.
   *
   * @param stamp the stamps of the places, read before the events
   * @param now the time for which the events were read
   * @param nextBegin the time at which the next event of the places is published; null if there is none
   */
  void put(
      Key key, String stamp, OffsetDateTime now, OffsetDateTime nextBegin, List<Event> events) {
    OffsetDateTime until = Stream.concat(
            Stream.ofNullable(nextBegin), events.stream().map(Event::publishUntil))
        .filter(Objects::nonNull)
        .min(OffsetDateTime::compareTo)
        .orElse(OffsetDateTime.MAX);
    pages.put(key, new Entry(stamp, now, until, List.copyOf(events)));
  }

  /**
   * The key of a cache entry, which identifies a first page.
   *
   * @param home the place of the reader
   * @param types the event types
   * @param perPage the maximum number of events of the page
   */
  record Key(long home, Set<EventType> types, int perPage) {

    Key {
      types = Set.copyOf(types);
    }
  }

  /**
   * A cache entry.
   *
   * @param stamp the stamps of the places
   * @param from the start of the validity, inclusive
   * @param until the end of the validity, exclusive
   * @param events the events of the page, and the first event of the next page if there is one; they are
   *     not modified
   */
  private record Entry(
      String stamp, OffsetDateTime from, OffsetDateTime until, List<Event> events) {

    boolean isValidAt(OffsetDateTime now) {
      return !now.isBefore(from) && now.isBefore(until);
    }

    /** The size in characters, with an allowance for data other than text. */
    int weight() {
      return 500 + events.stream().mapToInt(event -> 500 + event.length()).sum();
    }
  }
}
