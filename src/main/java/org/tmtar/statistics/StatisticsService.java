package org.tmtar.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.tmtar.location.LocationAccess;
import org.tmtar.location.Subtree;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.security.Caller;

/** The numbers of visits at and below a location, for its administrators. */
@ApplicationScoped
public class StatisticsService {

  private StatisticsRepository statistics;
  private LocationAccess locations;
  private Clock clock;

  protected StatisticsService() {}

  @Inject
  public StatisticsService(StatisticsRepository statistics, LocationAccess locations, Clock clock) {
    this.statistics = statistics;
    this.locations = locations;
    this.clock = clock;
  }

  /**
   * A page of the numbers of visits.
   *
   * @throws InvalidRequestException if the location does not exist, or if the period is empty or too long
   * @throws AccessDeniedException if the caller does not administer the location
   */
  public Page<StatisticsResponse> list(Caller caller, StatisticsFilter filter, PageRequest page) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    VisitPeriod period = VisitPeriod.of(filter.from(), filter.until(), today);
    Subtree subtree = locations.listedFor(caller, filter.locationId());
    return switch (filter.grouping()) {
      case DAY -> byDay(subtree, period, page);
      case ZONE -> statistics.findByZone(subtree, period, page);
      case OBJECT -> statistics.findByObject(subtree, period, page);
    };
  }

  private Page<StatisticsResponse> byDay(Subtree subtree, VisitPeriod period, PageRequest page) {
    Map<LocalDate, Long> visits = statistics.findByDay(subtree, period);
    List<LocalDate> days = period.days().toList();
    List<StatisticsResponse> shown = days.stream()
        .skip(page.offset())
        .limit(page.perPage() + 1L)
        .map(day -> new StatisticsResponse(day, null, null, visits.get(day)))
        .toList();
    return Page.withLookahead(shown, OptionalLong.of(days.size()), page);
  }
}
