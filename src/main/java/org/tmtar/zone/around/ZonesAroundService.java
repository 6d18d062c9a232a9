package org.tmtar.zone.around;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tmtar.file.link.FileLinkFactory;
import org.tmtar.file.link.FileLinks;
import org.tmtar.geo.H3Cell;
import org.tmtar.geo.Position;
import org.tmtar.paging.BatchedList;
import org.tmtar.security.Caller;
import org.tmtar.text.LanguagePreference;
import org.tmtar.zone.ListedZone;
import org.tmtar.zone.around.WatchResponse.RefreshCircle;
import org.tmtar.zone.unlock.ZoneUnlockSigner;

/**
 * Finds the zones around a visitor, determines which of them contain the visitor, and unlocks secret
 * zones.
 */
@ApplicationScoped
public class ZonesAroundService {

  /** The reduction of the refresh radius in metres, so that rounding errors do not make it too large. */
  private static final double ROUNDING = 0.001;

  private static final Comparator<FoundZone> NEAREST_FIRST =
      Comparator.comparingDouble(FoundZone::distance).thenComparingLong(FoundZone::id);

  private ZonesAroundRepository zones;
  private ZoneUnlockSigner unlocks;
  private FileLinkFactory links;

  protected ZonesAroundService() {}

  @Inject
  public ZonesAroundService(
      ZonesAroundRepository zones, ZoneUnlockSigner unlocks, FileLinkFactory links) {
    this.zones = zones;
    this.unlocks = unlocks;
    this.links = links;
  }

  /**
   * The active zones whose edge is within a radius, by the distance to their centres. A secret zone is
   * included only if the visitor is inside it. It then has a token that unlocks it for the caller.
   *
   * @param radius the radius in metres
   * @param limit the maximum number of zones
   */
  public BatchedList<NearbyZoneResponse> around(
      Caller caller, Position visitor, double radius, int limit, LanguagePreference reader) {
    return toResponses(
        zones.withTexts(find(visitor, radius, limit), visitor, isShown(radius)),
        reader,
        zone -> zone.isSecret() ? unlocks.issue(caller, zone.id()) : null);
  }

  /** The same zones without tokens, for a preview of what a visitor sees. */
  public PreviewedZones preview(
      Position visitor, double radius, int limit, LanguagePreference reader) {
    List<FoundZone> found = find(visitor, radius, limit);
    return new PreviewedZones(
        toResponses(zones.withTexts(found, visitor, isShown(radius)), reader, zone -> null),
        found.stream().filter(FoundZone::isInside).map(FoundZone::id).toList());
  }

  /**
   * The active zones that have a point in common with a cell, by the distance of their centres from the
   * centre of the cell. Secret zones are not included, because a cell does not prove that a visitor is inside
   * of one.
   *
   * @param limit the maximum number of zones
   */
  @Transactional
  public BatchedList<NearbyZoneResponse> inCell(H3Cell cell, int limit, LanguagePreference reader) {
    return zones.withTexts(zones.findMeeting(cell, limit)).mapBatches(batch -> {
      FileLinks paths = links(batch);
      return batch.stream()
          .map(listed -> listed.zone().toResponse(reader, paths))
          .map(NearbyZoneResponse::withoutPosition)
          .toList();
    });
  }

  private List<FoundZone> find(Position visitor, double radius, int limit) {
    return zones.findAround(visitor, radius, limit).stream()
        .sorted(NEAREST_FIRST)
        .filter(isShown(radius))
        .limit(limit)
        .toList();
  }

  private static Predicate<FoundZone> isShown(double radius) {
    return zone -> zone.isSecret() ? zone.isInside() : zone.metresToEdge() <= radius;
  }

  /**
   * @param unlock the token that unlocks a zone; null for none
   */
  private BatchedList<NearbyZoneResponse> toResponses(
      BatchedList<FoundZone> found, LanguagePreference reader, Function<FoundZone, String> unlock) {
    return found.mapBatches(batch -> {
      FileLinks paths = links(batch.stream().map(FoundZone::listed).toList());
      return batch.stream()
          .map(zone -> zone.toResponse(reader, paths, unlock.apply(zone)))
          .toList();
    });
  }

  private FileLinks links(List<ListedZone> zones) {
    return links
        .create(ListedZone.images(zones), ListedZone.protectedImages(zones))
        .withAlts(ListedZone.imageAlts(zones));
  }

  /**
   * The active zones nearest to a visitor. Secret zones are neither included nor considered for the
   * refresh circle.
   *
   * @param limit the maximum number of zones
   */
  public WatchResponse watch(Position visitor, int limit, LanguagePreference reader) {
    List<FoundZone> nearest = zones.findNearest(visitor, limit + 1).stream()
        .sorted(NEAREST_FIRST)
        .limit(limit + 1L)
        .toList();
    RefreshCircle refresh =
        new RefreshCircle(visitor.latitude(), visitor.longitude(), refreshRadius(nearest, limit));
    List<FoundZone> watched = nearest.stream().limit(limit).toList();
    return new WatchResponse(
        toResponses(
            zones.withTexts(watched, visitor, zone -> !zone.isSecret()), reader, zone -> null),
        refresh);
  }

  /**
   * The distance that a visitor can move before the list changes, in metres. A move changes the distance
   * to any zone by at most the length of the move. The last zone of the list and the next zone therefore
   * change places only after a move of half the difference of their distances.
   */
  private static double refreshRadius(List<FoundZone> nearest, int limit) {
    if (nearest.size() <= limit) {
      return ZonesAroundRepository.MAX_DISTANCE;
    }
    double gap = nearest.get(limit).distance() - nearest.get(limit - 1).distance();
    return Math.min(ZonesAroundRepository.MAX_DISTANCE, Math.max(0, gap / 2 - ROUNDING));
  }

  /**
   * The zones that a visitor sees.
   *
   * @param zones the zones, the nearest first
   * @param inside the ids of the zones that contain the visitor
   */
  public record PreviewedZones(BatchedList<NearbyZoneResponse> zones, List<Long> inside) {

    public PreviewedZones {
      inside = List.copyOf(inside);
    }
  }
}
