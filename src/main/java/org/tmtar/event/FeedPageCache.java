package org.tmtar.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tmtar.cache.CacheInvalidation;
import org.tmtar.cache.InvalidationChannel;
import org.tmtar.cache.LeasedCache;
import org.tmtar.cache.LeasedCache.Read;
import org.tmtar.location.LocationMove;
import org.tmtar.location.PublicAccessChange;

/**
 * The cache of the first pages of feeds on this node. Nearly all feed requests read a first page. A page is
 * valid until an event at its locations changes, one of its locations moves, becomes public or ceases to be,
 * or the publication of an event starts or ends.
 *
 * <p>A change by this node applies from the next request to this node. A change by another node applies
 * when its notification arrives, at most one lease later.
 */
@ApplicationScoped
public class FeedPageCache {

  /** The maximum weight of all cached pages in characters, about 8 MB. */
  private static final long MAX_CHARACTERS = 4_000_000;

  private LeasedCache<Key, List<ListedEvent>> pages;
  private jakarta.enterprise.event.Event<LocationChange> changes;

  protected FeedPageCache() {}

  @Inject
  public FeedPageCache(
      CacheInvalidation invalidation, jakarta.enterprise.event.Event<LocationChange> changes) {
    this.pages = invalidation.createCache(
        InvalidationChannel.FEEDS, MAX_CHARACTERS, FeedPageCache::characters);
    this.changes = changes;
  }

  /**
   * Returns the events of a first page from the cache or the database.
   *
   * @param now the time of the request
   */
  List<ListedEvent> get(Key key, OffsetDateTime now, Supplier<Read<List<ListedEvent>>> database) {
    return pages.get(key, now.toInstant(), () -> Optional.of(database.get())).orElseThrow();
  }

  /**
   * A page that may be cached.
   *
   * @param events the events of the page with their texts, and the first event of the next page if there
   *     is one
   * @param locations the ids of the home location of the reader and of all locations above it
   * @param now the time for which the events were read
   * @param nextStart the time at which the next event of the locations is published; null if there is none
   */
  static Read<List<ListedEvent>> page(
      List<ListedEvent> events, Set<Long> locations, OffsetDateTime now, OffsetDateTime nextStart) {
    Instant until = Stream.concat(
            Stream.ofNullable(nextStart),
            events.stream().map(ListedEvent::event).map(Event::publishUntil))
        .filter(Objects::nonNull)
        .map(OffsetDateTime::toInstant)
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
    return new Read<>(events, locations, now.toInstant(), until);
  }

  /**
   * Declares that the current transaction changes an event at a location. The pages of this node are
   * invalidated when the transaction has committed.
   */
  void markChanged(long locationId) {
    changes.fire(new LocationChange(locationId));
  }

  void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) LocationChange change) {
    pages.invalidate(change.locationId());
  }

  void onMove(@Observes(during = TransactionPhase.AFTER_SUCCESS) LocationMove move) {
    pages.invalidate(move.id());
  }

  void onPublicAccessChange(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) PublicAccessChange change) {
    pages.invalidate(change.locationId());
  }

  /** The size of a page in characters, with an allowance for data other than text. */
  private static int characters(List<ListedEvent> events) {
    return 500
        + events.stream().mapToInt(listed -> 500 + listed.event().length()).sum();
  }

  /** A change of an event at a location. */
  record LocationChange(long locationId) {}

  /**
   * The key of a first page.
   *
   * @param perPage the maximum number of events of the page
   */
  record Key(Feed feed, int perPage) {}
}
