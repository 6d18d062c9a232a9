package org.tmtar.zone.around;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Comparator;
import java.util.List;
import org.tmtar.geo.Position;
import org.tmtar.security.Caller;
import org.tmtar.zone.around.WatchResponse.RefreshCircle;
import org.tmtar.zone.unlock.ZoneUnlocks;

/** What a visitor's phone asks: what is around me, and am I in it? */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class ZonesAroundService {

  /** For rounding to be no reason to promise too much, in metres. */
  private static final double ROUNDING = 0.001;

  private static final Comparator<NearbyZoneResponse> NEAREST_FIRST = Comparator.comparingDouble(
          NearbyZoneResponse::distance)
      .thenComparingLong(NearbyZoneResponse::id);

  private ZonesAroundRepository zones;
  private ZoneUnlocks unlocks;

  protected ZonesAroundService() {}

  @Inject
  public ZonesAroundService(ZonesAroundRepository zones, ZoneUnlocks unlocks) {
    this.zones = zones;
    this.unlocks = unlocks;
  }

  /**
   * The active zones whose edge lies within a radius, by the distance to their centres. A secret zone is
   * among them only if the visitor stands in it, and is then open to it.
   *
   * @param radius metres
   * @param limit how many at most
   */
  public List<NearbyZoneResponse> around(
      Caller caller, Position visitor, double radius, int limit) {
    return zones.findAround(visitor, radius, limit).stream()
        .sorted(NEAREST_FIRST)
        .filter(zone -> zone.secret() ? zone.inside() : zone.metresToEdge() <= radius)
        .limit(limit)
        .map(zone -> zone.secret() ? zone.unlockedBy(unlocks.issue(caller, zone.id())) : zone)
        .toList();
  }

  /**
   * The zones nearest to a visitor, as far as anybody may know of them: secret ones are not among them,
   * and the circle has nothing to do with them.
   *
   * @param limit how many at most
   */
  public WatchResponse watch(Position visitor, int limit) {
    List<NearbyZoneResponse> nearest = zones.findNearest(visitor, limit + 1).stream()
        .sorted(NEAREST_FIRST)
        .limit(limit + 1L)
        .toList();
    RefreshCircle refresh =
        new RefreshCircle(visitor.latitude(), visitor.longitude(), refreshRadius(nearest, limit));
    return new WatchResponse(nearest.stream().limit(limit).toList(), refresh);
  }

  /**
   * A step brings one zone nearer by its length at most, and takes another one as far away. So the last
   * of the list and the first behind it need half of what is between them to change places.
   */
  private static double refreshRadius(List<NearbyZoneResponse> nearest, int limit) {
    if (nearest.size() <= limit) {
      return ZonesAroundRepository.MAX_DISTANCE;
    }
    double gap = nearest.get(limit).distance() - nearest.get(limit - 1).distance();
    return Math.min(ZonesAroundRepository.MAX_DISTANCE, Math.max(0, gap / 2 - ROUNDING));
  }
}
