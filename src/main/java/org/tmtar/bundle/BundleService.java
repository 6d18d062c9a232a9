package org.tmtar.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.tmtar.arobject.ObjectService;
import org.tmtar.bundle.BundleRepository.BundleLocation;
import org.tmtar.event.EventService;
import org.tmtar.location.LocationService;
import org.tmtar.paging.BatchedList;
import org.tmtar.paging.BatchedList.Batch;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.zone.ZoneService;

/**
 * Creates bundles and differences. They are the same for all callers. The horizon is read before everything else, so a
 * change that a part of the response lacks is in the next difference.
 */
@ApplicationScoped
public class BundleService {

  private BundleRepository bundles;
  private BundleCursorSigner cursors;
  private LocationService locations;
  private EventService events;
  private ZoneService zones;
  private ObjectService objects;
  private Clock clock;

  protected BundleService() {}

  @Inject
  public BundleService(
      BundleRepository bundles,
      BundleCursorSigner cursors,
      LocationService locations,
      EventService events,
      ZoneService zones,
      ObjectService objects,
      Clock clock) {
    this.bundles = bundles;
    this.cursors = cursors;
    this.locations = locations;
    this.events = events;
    this.zones = zones;
    this.objects = objects;
    this.clock = clock;
  }

  /**
   * The bundle of a location, or what has changed since an earlier bundle.
   *
   * @param since the cursor of the earlier bundle; null for the whole bundle
   * @param known the cursors of responses to the same request that the client has
   * @throws ResourceNotFoundException if there is no such location
   * @throws UnusableCursorException if {@code since} was not issued for this location of this database, or is too old;
   *     the last list of the response throws it if the cursor has become too old in the meantime
   */
  TaggedBundle find(long locationId, String since, List<String> known) {
    BundleLocation location = bundles
        .findLocation(locationId)
        .orElseThrow(() -> new ResourceNotFoundException("There is no location with this id."));
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    BundleCursor earlier = since == null
        ? null
        : cursors.verify(location, since).orElseThrow(UnusableCursorException::new);
    String cursor = cursors.sign(location, new BundleCursor(location.horizon(), now));
    String tag = unchanged(location, now, known).orElse(cursor);
    return new TaggedBundle(respond(new BundleSelection(location, now, earlier), cursor), tag);
  }

  /** The first known cursor since which nothing has changed. A cursor whose changes may have been swept is skipped. */
  private Optional<String> unchanged(
      BundleLocation location, OffsetDateTime now, List<String> known) {
    return known.stream()
        .filter(tag -> cursors
            .verify(location, tag)
            .filter(cursor -> bundles.isEmpty(new BundleSelection(location, now, cursor)))
            .filter(cursor -> !bundles.isSwept(cursor))
            .isPresent())
        .findFirst();
  }

  private BundleResponse respond(BundleSelection selection, String cursor) {
    return new BundleResponse(
        selection.location().id(),
        cursor,
        selection.now(),
        items(BundleKind.LOCATIONS, selection, ids -> all(ids, locations.read(ids))),
        items(BundleKind.EVENTS, selection, ids -> events.bundled(ids, selection.now())),
        items(BundleKind.ZONES, selection, zones::bundled),
        items(BundleKind.SUBZONES, selection, ids -> all(ids, zones.bundledSubzones(ids))),
        items(BundleKind.OBJECTS, selection, objects::bundled),
        BatchedList.lazy(() -> bundles.fileIds(selection), ids -> all(ids, bundles.readFiles(ids))),
        new BundleDeletionsResponse(
            deleted(BundleKind.LOCATIONS, selection),
            deleted(BundleKind.EVENTS, selection),
            deleted(BundleKind.ZONES, selection),
            deleted(BundleKind.SUBZONES, selection),
            deleted(BundleKind.OBJECTS, selection),
            selection.isWhole()
                ? BatchedList.of(List.of())
                : BatchedList.lazy(() -> deletedFiles(selection))));
  }

  /**
   * The names of the deleted files, the last list of a response. While the response was written, the sweep of a node with a
   * shorter history may have deleted changes. The response is then 410, or incomplete if its status has been sent.
   */
  private Iterator<List<String>> deletedFiles(BundleSelection difference) {
    Iterator<List<String>> names = bundles.deletedFiles(difference);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        if (names.hasNext()) {
          return true;
        }
        if (bundles.isSwept(difference.since())) {
          throw new UnusableCursorException();
        }
        return false;
      }

      @Override
      public List<String> next() {
        return names.next();
      }
    };
  }

  private <T> BatchedList<T> items(
      BundleKind kind, BundleSelection selection, BatchedList.BatchReader<T> reader) {
    return BatchedList.lazy(() -> bundles.ids(kind, selection), reader);
  }

  private BatchedList<Long> deleted(BundleKind kind, BundleSelection selection) {
    return selection.isWhole()
        ? BatchedList.of(List.of())
        : BatchedList.lazy(() -> bundles.deletedIds(kind, selection));
  }

  private static <T> Batch<T> all(List<Long> ids, List<T> found) {
    return new Batch<>(found, ids.size());
  }

  /**
   * A bundle or a difference.
   *
   * @param tag the value of the entity tag: the cursor of an equal response that the client has, or the cursor of this
   *     response
   */
  record TaggedBundle(BundleResponse response, String tag) {}
}
