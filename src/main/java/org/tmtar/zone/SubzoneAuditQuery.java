package org.tmtar.zone;

/** The SQL query for the audit entries of subzones that are deleted with their zone or location. */
final class SubzoneAuditQuery {

  /**
   * The query without a condition. The caller appends one on {@code subzones s}, {@code zones z} or
   * {@code locations l}.
   */
  static final String STATEMENT = """
      SELECT s.id, z.location_id, to_jsonb(s) - 'version', NULL::jsonb
      FROM subzones s JOIN zones z ON z.id = s.zone_id JOIN locations l ON l.id = z.location_id
      """;

  private SubzoneAuditQuery() {}
}
