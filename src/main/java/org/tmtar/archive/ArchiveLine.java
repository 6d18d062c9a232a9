package org.tmtar.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tmtar.json.JsonBodies;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.text.LanguageTag;

/**
 * A resource of an archive.
 *
 * @param number the number of the line from 1
 */
record ArchiveLine(ArchiveKind kind, long number, UUID uid, ObjectNode members) {

  static final String CONTENT = "content";
  static final String LANGUAGE = "language";
  static final String TRANSLATIONS = "translations";

  private static final String UID = "uid";

  /** The only notation, because {@link UUID#fromString} accepts others that it does not write. */
  private static final Pattern UUID_FORMAT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /**
   * Parses a line.
   *
   * @throws ArchiveException if it is not a JSON object with a uid
   */
  static ArchiveLine parse(ArchiveKind kind, long number, String text) {
    try {
      if (JsonBodies.mapper().readTree(text) instanceof ObjectNode members) {
        UUID uid = uid(members.path(UID))
            .orElseThrow(() -> new ArchiveException(kind, number, "uid must be a UUID"));
        return new ArchiveLine(kind, number, uid, members);
      }
      throw new ArchiveException(kind, number, "must be a JSON object");
    } catch (JsonProcessingException malformed) {
      throw new ArchiveException(kind, number, "must be well-formed JSON");
    }
  }

  /** The uid in a member; empty if it is not a UUID. */
  static Optional<UUID> uid(JsonNode member) {
    return member.isTextual() && UUID_FORMAT.matcher(member.textValue()).matches()
        ? Optional.of(UUID.fromString(member.textValue()))
        : Optional.empty();
  }

  /** The text of a member; null if it is absent, null or no text. */
  String text(String member) {
    return members.path(member).textValue();
  }

  /**
   * The body of the request that creates or updates the resource.
   *
   * @param ids the id, or the name of a file, for each reference
   * @throws ArchiveException if a reference has no target
   */
  ObjectNode body(Targets ids) {
    ObjectNode body = members.deepCopy();
    body.remove(UID);
    for (ArchiveReference reference : ArchiveReference.of(kind)) {
      JsonNode member = members.path(reference.member());
      body.remove(reference.member());
      if (reference.isOptional() && (member.isNull() || member.isMissingNode())) {
        putDefault(body, reference, ids);
      } else {
        Target target = uid(member)
            .flatMap(uid -> ids.find(reference.target(), uid))
            .orElseThrow(() -> new ArchiveException(
                kind,
                number,
                "%s must be the uid of a resource in %s"
                    .formatted(reference.member(), reference.target().entry())));
        put(body, reference, target);
      }
    }
    return body;
  }

  private static void putDefault(ObjectNode body, ArchiveReference reference, Targets ids) {
    if (reference.target() == ArchiveKind.FILES) {
      body.putNull(reference.requestMember());
    } else {
      body.put(reference.requestMember(), ids.base());
    }
  }

  private static void put(ObjectNode body, ArchiveReference reference, Target target) {
    if (reference.target() == ArchiveKind.FILES) {
      body.put(reference.requestMember(), target.filename());
    } else {
      body.put(reference.requestMember(), target.id());
    }
  }

  /**
   * The body of the request that updates the resource. A member that the line does not have keeps its value. A null
   * that means a default in a creation is replaced by the default. Languages that its translations do not have are
   * removed.
   *
   * @throws ArchiveException if a reference has no target
   * @throws InvalidRequestException if a language tag is malformed
   */
  ObjectNode updateBody(Targets ids, KnownResource known, CreationDefaults defaults) {
    ObjectNode body = body(ids);
    defaults.replaceNull(kind, body);
    ArchiveReference.of(kind).stream()
        .filter(reference -> !members.has(reference.member()))
        .forEach(reference -> body.remove(reference.requestMember()));
    if (members.has(TRANSLATIONS)) {
      removeOtherLanguages(body, known);
    }
    return body;
  }

  private void removeOtherLanguages(ObjectNode body, KnownResource known) {
    TreeSet<String> removed = new TreeSet<>(known.languages());
    members
        .path(TRANSLATIONS)
        .fieldNames()
        .forEachRemaining(tag -> removed.remove(LanguageTag.canonical(tag, "/translations")));
    String stated = body.path(LANGUAGE).textValue();
    String language =
        stated == null ? known.language() : LanguageTag.canonical(stated, "/language");
    if (language != null) {
      removed.remove(language);
    }
    if (members.path(TRANSLATIONS).isObject()) {
      removed.forEach(body.withObject("/" + TRANSLATIONS)::putNull);
    } else {
      body.remove(TRANSLATIONS);
      removed.forEach(tag -> body.withObject("/" + TRANSLATIONS).putNull(tag));
    }
  }

  /**
   * The time at which an event was created; null if the line does not state it.
   *
   * @throws ArchiveException if it is not a time
   */
  OffsetDateTime createdAt() {
    return request(members, Creation.class).createdAt();
  }

  /**
   * The request of a body.
   *
   * @throws ArchiveException if a member has a value of another type
   */
  <T> T request(ObjectNode body, Class<T> type) {
    try {
      return JsonBodies.mapper().treeToValue(body, type);
    } catch (JsonMappingException invalid) {
      String path = invalid.getPath().stream()
          .map(JsonMappingException.Reference::getFieldName)
          .filter(name -> name != null)
          .collect(Collectors.joining("/"));
      throw new ArchiveException(kind, number, path + " must have a valid value");
    } catch (JsonProcessingException invalid) {
      throw new ArchiveException(kind, number, "must have valid members");
    }
  }

  /** The members of a line that no request has. */
  record Creation(OffsetDateTime createdAt) {}

  /** The resources that references lead to. */
  interface Targets {

    /** The id of the location to which a null reference resolves. */
    long base();

    Optional<Target> find(ArchiveKind kind, UUID uid);
  }

  /**
   * A resource of this installation.
   *
   * @param filename null unless it is a file
   */
  record Target(long id, String filename) {}
}
