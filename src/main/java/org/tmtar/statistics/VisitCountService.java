package org.tmtar.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.security.Caller;
import org.tmtar.statistics.VisitCountRepository.Outcome;
import org.tmtar.zone.ZoneAccess;
import org.tmtar.zone.ZoneService;

/**
 * Counts visits of zones and objects. Neither the audit nor the log records a visit, because an entry would state
 * which user was where.
 */
@ApplicationScoped
public class VisitCountService {

  private VisitCountRepository visits;
  private ZoneAccess access;

  protected VisitCountService() {}

  @Inject
  public VisitCountService(VisitCountRepository visits, ZoneAccess access) {
    this.visits = visits;
    this.access = access;
  }

  /**
   * Counts a visit once per user, day, zone and object.
   *
   * <p>A user counts as a visitor only. The response to an administrator that does not see the zone as a
   * visitor is therefore 404. A response with 403 would be recorded in the audit.
   *
   * @throws ResourceNotFoundException if visitors do not see the zone, or if it is secret and not unlocked
   * @throws InvalidRequestException if visitors do not see the object in the zone
   */
  public void count(Caller visitor, long zoneId, CountVisitRequest request) {
    long objectId = request.viewedObject();
    String unlocked = access.unlocked();
    Outcome outcome = visits.count(zoneId, objectId, unlocked, visitor.userId());
    if (!outcome.isCurrent()) {
      visits.endDayBriefly();
      outcome = visits.count(zoneId, objectId, unlocked, visitor.userId());
    }
    if (!outcome.hasZone()) {
      throw ZoneService.notFound();
    }
    if (!outcome.hasObject()) {
      throw new InvalidRequestException("/object_id", "must be the id of an object in the zone");
    }
  }
}
