package org.tmtar.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Derives the schemas of GeoJSON features from the schemas of resources, as {@link
 * org.tmtar.geo.GeoJson#feature} derives features from resources.
 */
final class GeoJsonSchemas {

  /** The schemas of the resources that are also available as GeoJSON. */
  private static final List<String> RESOURCES = List.of("Zone", "NearbyZone");

  private GeoJsonSchemas() {}

  static void addTo(Components components) {
    RESOURCES.forEach(resource -> addTo(components, resource));
  }

  private static void addTo(Components components, String resource) {
    Map<String, Schema> members =
        new LinkedHashMap<>(components.getSchemas().get(resource).getProperties());
    Schema id = members.remove("id");
    members.remove("latitude");
    members.remove("longitude");
    Schema properties = object("The members of a zone other than its id and position.", members);
    properties.setRequired(properties.getRequired().stream()
        .filter(components.getSchemas().get(resource).getRequired()::contains)
        .toList());
    components.addSchema(resource + "Properties", properties);
    components.addSchema(
        resource + "Feature",
        object(
            "A zone as a feature of GeoJSON (RFC 7946).",
            Map.of(
                "type",
                constant("Feature"),
                "id",
                id,
                "geometry",
                reference("Point"),
                "properties",
                reference(resource + "Properties"))));
    components.addSchema(
        resource + "FeatureCollection",
        object(
            "A list of zones in GeoJSON (RFC 7946).",
            Map.of(
                "type",
                constant("FeatureCollection"),
                "features",
                OASFactory.createSchema()
                    .type(SchemaType.ARRAY)
                    .description("The zones, in the same order as in JSON.")
                    .items(reference(resource + "Feature")))));
  }

  /** The schema of an object all of whose members are required, sorted by name. */
  private static Schema object(String description, Map<String, Schema> members) {
    List<String> names = members.keySet().stream().sorted().toList();
    Map<String, Schema> sorted = new LinkedHashMap<>();
    names.forEach(name -> sorted.put(name, members.get(name)));
    return OASFactory.createSchema()
        .type(SchemaType.OBJECT)
        .description(description)
        .required(names)
        .properties(sorted);
  }

  private static Schema constant(String value) {
    return OASFactory.createSchema()
        .type(SchemaType.STRING)
        .description("Always `" + value + "`.")
        .enumeration(List.of(value));
  }

  private static Schema reference(String schema) {
    return OASFactory.createSchema().ref(schema);
  }
}
