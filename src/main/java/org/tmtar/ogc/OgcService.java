package org.tmtar.ogc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.tmtar.arobject.ObjectResponse;
import org.tmtar.arobject.ObjectService;
import org.tmtar.event.EventResponse;
import org.tmtar.event.EventService;
import org.tmtar.geo.Circle;
import org.tmtar.geo.CircleArea;
import org.tmtar.geo.GeoJson;
import org.tmtar.geo.GeoJson.Feature;
import org.tmtar.geo.GeoJson.Geometry;
import org.tmtar.geo.Position;
import org.tmtar.json.JsonBodies;
import org.tmtar.listing.FeatureFilter;
import org.tmtar.location.LocationResponse;
import org.tmtar.location.LocationService;
import org.tmtar.paging.Page;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.security.Viewer;
import org.tmtar.text.LanguagePreference;
import org.tmtar.zone.SubzoneService;
import org.tmtar.zone.ZoneService;

/**
 * Reads resources as features. Each feature of the application returns the resources that a viewer sees, so this
 * class contains no visibility rules.
 */
@ApplicationScoped
public class OgcService {

  private LocationService locations;
  private EventService events;
  private ZoneService zones;
  private SubzoneService subzones;
  private ObjectService objects;

  protected OgcService() {}

  @Inject
  public OgcService(
      LocationService locations,
      EventService events,
      ZoneService zones,
      SubzoneService subzones,
      ObjectService objects) {
    this.locations = locations;
    this.events = events;
    this.zones = zones;
    this.subzones = subzones;
    this.objects = objects;
  }

  /**
   * A page of a collection.
   *
   * @param hasAreas whether zones and subzones are areas instead of points
   */
  FeaturePage features(
      OgcCollection collection,
      Viewer viewer,
      FeatureFilter filter,
      boolean hasAreas,
      LanguagePreference reader) {
    return switch (collection) {
      case LOCATIONS -> page(locations.features(viewer, filter), OgcService::locationFeatures);
      case EVENTS -> page(events.features(viewer, filter, reader).body(), this::eventFeatures);
      case ZONES ->
        page(
            zones.features(viewer, filter, reader),
            found -> found.stream()
                .map(zone -> feature(
                    zone, circle(zone.latitude(), zone.longitude(), zone.radius(), hasAreas)))
                .toList());
      case SUBZONES ->
        page(
            subzones.features(viewer, filter),
            found -> found.stream()
                .map(subzone -> feature(
                    subzone,
                    circle(subzone.latitude(), subzone.longitude(), subzone.radius(), hasAreas)))
                .toList());
      case OBJECTS -> page(objects.features(viewer, filter, reader), this::objectFeatures);
    };
  }

  /**
   * A feature of a collection.
   *
   * @throws ResourceNotFoundException if there is no such feature, or if the viewer does not see it
   */
  Feature feature(
      OgcCollection collection,
      Viewer viewer,
      long id,
      boolean hasAreas,
      LanguagePreference reader) {
    return features(collection, viewer, FeatureFilter.only(id), hasAreas, reader)
        .features()
        .first()
        .stream()
        .findFirst()
        .orElseThrow(
            () -> new ResourceNotFoundException("The collection has no feature with this id."));
  }

  private static <T> FeaturePage page(Page<T> found, Function<List<T>, List<Feature>> toFeatures) {
    return new FeaturePage(found.items().mapBatches(toFeatures), found.hasNext());
  }

  private static List<Feature> locationFeatures(List<LocationResponse> found) {
    return found.stream()
        .map(location -> feature(
            location,
            location.latitude() == null
                ? null
                : GeoJson.Point.at(new Position(location.latitude(), location.longitude()))))
        .toList();
  }

  private List<Feature> eventFeatures(List<EventResponse> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    Map<Long, Position> positions = locations.positions(
        found.stream().map(EventResponse::locationId).collect(Collectors.toSet()));
    return placed(found, positions, EventResponse::locationId);
  }

  private List<Feature> objectFeatures(List<ObjectResponse> found) {
    Map<Long, Position> positions = subzones
        .circles(found.stream().map(ObjectResponse::subzoneId).collect(Collectors.toSet()))
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().centre()));
    return placed(found, positions, ObjectResponse::subzoneId);
  }

  private static <T> List<Feature> placed(
      List<T> found, Map<Long, Position> positions, ToLongFunction<T> place) {
    return found.stream()
        .map(resource -> {
          Position position = positions.get(place.applyAsLong(resource));
          return feature(resource, position == null ? null : GeoJson.Point.at(position));
        })
        .toList();
  }

  private static Geometry circle(
      double latitude, double longitude, double radius, boolean hasAreas) {
    Position centre = new Position(latitude, longitude);
    return hasAreas ? CircleArea.of(new Circle(centre, radius)) : GeoJson.Point.at(centre);
  }

  private static Feature feature(Object resource, Geometry geometry) {
    return GeoJson.feature(JsonBodies.mapper().<ObjectNode>valueToTree(resource), geometry);
  }
}
