package org.tmtar.overview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.tmtar.location.LocationAccess;
import org.tmtar.location.Subtree;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.security.Caller;

/**
 * Counts the resources at and below a location. The right of the caller is read for each request. Numbers that are
 * expensive to count are cached for a minute, and counted once for concurrent requests. Requests that wait for them
 * hold no database connection.
 */
@ApplicationScoped
public class OverviewService {

  /** The maximum age of cached numbers. */
  private static final Duration MAX_AGE = Duration.ofMinutes(1);

  /** The minimum counting time of numbers that are cached. Other numbers are counted for each request. */
  private static final Duration MIN_CACHED = Duration.ofMillis(100);

  private static final int MAX_ENTRIES = 1000;

  private final Cache<Long, Counted> cache =
      Caffeine.newBuilder().expireAfterWrite(MAX_AGE).maximumSize(MAX_ENTRIES).build();

  private OverviewRepository repository;
  private LocationAccess locations;
  private Clock clock;

  protected OverviewService() {}

  @Inject
  public OverviewService(OverviewRepository repository, LocationAccess locations, Clock clock) {
    this.repository = repository;
    this.locations = locations;
    this.clock = clock;
  }

  /**
   * The numbers of resources at and below a location.
   *
   * @param locationId null for the location that the caller administers
   * @throws InvalidRequestException if the location does not exist
   * @throws AccessDeniedException if the caller does not administer the location
   */
  public OverviewResponse get(Caller caller, Long locationId) {
    long id = Objects.requireNonNullElse(locationId, caller.adminLocationId());
    Subtree subtree = locations.listedFor(caller, id);
    Counted counted = cache.get(id, location -> count(location, subtree));
    if (!counted.isExpensive()) {
      cache.invalidate(id);
    }
    return counted.numbers();
  }

  private Counted count(long locationId, Subtree subtree) {
    long start = System.nanoTime();
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    OverviewResponse numbers = repository.read(locationId, subtree, now);
    return new Counted(numbers, System.nanoTime() - start >= MIN_CACHED.toNanos());
  }

  private record Counted(OverviewResponse numbers, boolean isExpensive) {}
}
