package org.tmtar.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.archive.ArchiveLine.Target;
import org.tmtar.archive.ArchiveLine.Targets;
import org.tmtar.arobject.UpdateObjectRequest;
import org.tmtar.event.UpdateEventRequest;
import org.tmtar.file.UpdateFileRequest;
import org.tmtar.location.UpdateLocationRequest;
import org.tmtar.zone.UpdateSubzoneRequest;
import org.tmtar.zone.UpdateZoneRequest;

/** Tests that null in a line has the same meaning whether its resource is created or updated. */
class CreationDefaultsTest {

  private static final Map<ArchiveKind, Class<?>> UPDATE_REQUESTS = Map.of(
      ArchiveKind.LOCATIONS, UpdateLocationRequest.class,
      ArchiveKind.FILES, UpdateFileRequest.class,
      ArchiveKind.EVENTS, UpdateEventRequest.class,
      ArchiveKind.ZONES, UpdateZoneRequest.class,
      ArchiveKind.SUBZONES, UpdateSubzoneRequest.class,
      ArchiveKind.OBJECTS, UpdateObjectRequest.class);

  /** The members whose null a line handles by itself. */
  private static final Set<String> HANDLED = Set.of(ArchiveLine.LANGUAGE, ArchiveLine.TRANSLATIONS);

  private final CreationDefaults defaults = new CreationDefaults("en");

  @ParameterizedTest
  @EnumSource(ArchiveKind.class)
  void everyMemberThatOnlyACreationAcceptsAsNullHasADefault(ArchiveKind kind) {
    Set<String> required = requiredMembers(UPDATE_REQUESTS.get(kind));
    required.removeAll(requiredMembers(ResourceImport.createRequest(kind)));
    required.removeAll(HANDLED);

    assertThat(required)
        .isEqualTo(CreationDefaults.VALUES.getOrDefault(kind, Map.of()).keySet());
  }

  @Test
  void defaultsAreThoseOfTheDocumentedRequests() {
    CreationDefaults.VALUES.forEach((kind, values) -> {
      Class<?> request = ResourceImport.createRequest(kind);
      values.forEach((member, value) ->
          assertThat(documentedDefault(request, member)).as(member).isEqualTo(value.asText()));
    });
  }

  @Test
  void nullBecomesTheDefaultAndAbsentMembersStayAbsent() {
    JsonNode zone = updated(ArchiveKind.ZONES, "\"active\":null,\"title\":\"x\"");

    assertThat(zone.path("active").booleanValue()).isTrue();
    assertThat(zone.has("secret")).isFalse();
    assertThat(zone.path("title").textValue()).isEqualTo("x");
  }

  @Test
  void languageThatIsNullIsTheConfiguredOneIfTheResourceHasOne() {
    String language = "\"language\":null";
    String translations = ",\"translations\":{\"uk\":{\"title\":\"x\"}}";

    assertThat(updated(ArchiveKind.EVENTS, language).path("language").textValue())
        .isEqualTo("en");
    assertThat(updated(ArchiveKind.ZONES, language).path("language").isNull()).isTrue();
    assertThat(
            updated(ArchiveKind.ZONES, language + translations).path("language").textValue())
        .isEqualTo("en");
  }

  @Test
  void languagesOfTheLineAreNotRemovedWhateverTheirNotation() {
    JsonNode translations = updated(
            ArchiveKind.ZONES, "\"language\":\"EN\",\"translations\":{\"UK\":{\"title\":\"x\"}}")
        .path("translations");

    assertThat(translations.fieldNames()).toIterable().containsExactlyInAnyOrder("UK", "pl");
    assertThat(translations.path("pl").isNull()).isTrue();
  }

  /** The request that updates a resource in English, Polish and Ukrainian. */
  private ObjectNode updated(ArchiveKind kind, String members) {
    ArchiveLine line =
        ArchiveLine.parse(kind, 1, "{\"uid\":\"%s\",%s}".formatted(UUID.randomUUID(), members));
    KnownResource known =
        new KnownResource(1, 1, null, true, false, "en", Set.of("en", "pl", "uk"), null, null);
    return line.updateBody(new NoTargets(), known, defaults);
  }

  /** The members of a request that must not be null. */
  private static Set<String> requiredMembers(Class<?> request) {
    return Arrays.stream(request.getDeclaredFields())
        .filter(member -> value(member).isAnnotationPresent(NotNull.class))
        .map(Field::getName)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The type of a member, without {@link JsonNullable}. */
  private static AnnotatedType value(Field member) {
    AnnotatedType declared = member.getAnnotatedType();
    return member.getType() == JsonNullable.class
        ? ((AnnotatedParameterizedType) declared).getAnnotatedActualTypeArguments()[0]
        : declared;
  }

  private static String documentedDefault(Class<?> request, String member) {
    try {
      return request.getDeclaredField(member).getAnnotation(Schema.class).defaultValue();
    } catch (NoSuchFieldException missing) {
      throw new AssertionError(missing);
    }
  }

  private static final class NoTargets implements Targets {

    @Override
    public long base() {
      return 1;
    }

    @Override
    public Optional<Target> find(ArchiveKind kind, UUID uid) {
      return Optional.empty();
    }
  }
}
