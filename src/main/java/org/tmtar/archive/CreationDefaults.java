package org.tmtar.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * The values of members that are null when a resource is created. A request that updates a resource must not have
 * null for these members, so an import replaces it. The same line therefore has the same meaning in both cases.
 *
 * @param language the configured language of resources that are created without a language
 */
record CreationDefaults(String language) {

  /** The values by kind and member, except for the language. */
  static final Map<ArchiveKind, Map<String, JsonNode>> VALUES = Map.of(
      ArchiveKind.EVENTS, Map.of("active", BooleanNode.TRUE),
      ArchiveKind.ZONES, Map.of("active", BooleanNode.TRUE, "secret", BooleanNode.FALSE),
      ArchiveKind.SUBZONES, Map.of("active", BooleanNode.TRUE),
      ArchiveKind.OBJECTS, Map.of("active", BooleanNode.TRUE, "scale", IntNode.valueOf(1)));

  /** Replaces each null in the members of a line that means a default. */
  void replaceNull(ArchiveKind kind, ObjectNode members) {
    VALUES.getOrDefault(kind, Map.of()).forEach((member, value) -> {
      if (members.path(member).isNull()) {
        members.set(member, value);
      }
    });
    if (members.path(ArchiveLine.LANGUAGE).isNull() && isLanguageRequired(kind, members)) {
      members.put(ArchiveLine.LANGUAGE, language);
    }
  }

  /** Whether the resource has a language. Zones and objects without translations need none. */
  private static boolean isLanguageRequired(ArchiveKind kind, ObjectNode members) {
    return kind == ArchiveKind.EVENTS || !members.path(ArchiveLine.TRANSLATIONS).isEmpty();
  }
}
