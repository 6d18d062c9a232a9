package org.tmtar.zone;

/** What the audit reads of parts of zones that go with something else. */
final class SubzoneAuditQuery {

  /** To be followed by a condition on {@code subzones s}, {@code zones z} or {@code locations l}. */
  static final String STATEMENT = """
      SELECT s.id, z.location_id, jsonb_build_object(
        'id', s.id, 'zone_id', s.zone_id, 'title', s.title, 'latitude', s.latitude,
        'longitude', s.longitude, 'radius', s.radius, 'active', s.active), NULL::jsonb
      FROM subzones s JOIN zones z ON z.id = s.zone_id JOIN locations l ON l.id = z.location_id
      """;

  private SubzoneAuditQuery() {}
}
