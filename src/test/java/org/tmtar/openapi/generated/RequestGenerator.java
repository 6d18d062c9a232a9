package org.tmtar.openapi.generated;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tmtar.archive.ZipSample;
import org.tmtar.testing.RawRequest;
import org.tmtar.testing.RawRequest.Field;
import org.tmtar.testing.Samples;
import org.tmtar.testing.Tokens;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users.Person;

/**
 * Generates requests from the OpenAPI document. Half of them conform to the document, and half of them are
 * {@linkplain RequestMutation mutated}.
 */
final class RequestGenerator {

  /**
   * The operations that end sessions. A signed-in caller is replaced with a new user, so that the callers
   * of the world stay signed in.
   */
  private static final Set<String> ENDING =
      Set.of("logout", "endSessions", "endSession", "eraseProfile");

  private static final Set<String> SIGNING_IN = Set.of("signIn", "signInByPost");

  private static final Set<Caller> SIGNED_IN =
      Set.of(Caller.VISITOR, Caller.EDITOR, Caller.NEIGHBOUR, Caller.ROOT);

  private final World world;
  private final SeededRandom random;
  private final Values values;
  private final RequestMutation mutation;

  RequestGenerator(World world, SeededRandom random) {
    this.world = world;
    this.random = random;
    this.values = new Values(random, world);
    this.mutation = new RequestMutation(random);
  }

  RawRequest request(Operation operation) {
    Draft draft = described(operation, caller(operation));
    if (random.withProbability(0.5)) {
      mutation.mutate(draft);
    }
    draft.writeJson(random.withProbability(0.3));
    draft.isChunked = random.withProbability(0.15);
    return draft.request();
  }

  /** A request that conforms to the document. */
  Draft described(Operation operation, Caller caller) {
    Draft draft = new Draft(operation);
    authorize(draft, operation, caller);
    for (Parameter parameter : operation.parameters()) {
      add(parameter, draft, operation);
    }
    operation.body().ifPresent(body -> add(body, draft));
    return draft;
  }

  /**
   * A random caller. Callers with more rights are more frequent, because a request that is refused early
   * tests little.
   */
  private Caller caller(Operation operation) {
    if (SIGNING_IN.contains(operation.id()) && random.withProbability(0.8)) {
      return random.withProbability(0.6) ? Caller.IDENTITY : Caller.REFRESH_TOKEN;
    }
    double draw = random.between(0.0, 1.0);
    if (draw < 0.45) {
      return Caller.ROOT;
    }
    if (draw < 0.65) {
      return Caller.EDITOR;
    }
    return draw < 0.8 ? Caller.VISITOR : random.oneOf(Caller.values());
  }

  private void authorize(Draft draft, Operation operation, Caller caller) {
    if (ENDING.contains(operation.id()) && SIGNED_IN.contains(caller)) {
      Person newcomer = world.newcomer();
      draft.pathValues.put("id", Long.toString(Tokens.session(newcomer.accessToken())));
      draft.header("Authorization", "Bearer " + newcomer.accessToken());
    } else if (caller == Caller.GARBAGE) {
      draft.header("Authorization", garbage());
    } else if (caller != Caller.NOBODY) {
      draft.header("Authorization", "Bearer " + world.bearer(caller));
    }
  }

  private String garbage() {
    String root = world.bearer(Caller.ROOT);
    return random.oneOf(
        "Bearer",
        "Bearer ",
        "Bearer a.b.c",
        "Bearer ..",
        "Bearer e30.e30.",
        "Bearer " + root.substring(0, root.length() - 4),
        "Bearer " + root + "A",
        "Basic YWRtaW46YWRtaW4=",
        "bearer\t" + root,
        root,
        "Bearer " + "w".repeat(3000),
        "Bearer жук",
        "Bearer \u0001",
        "");
  }

  private void add(Parameter parameter, Draft draft, Operation operation) {
    String name = parameter.getName();
    switch (parameter.getIn()) {
      case "path" -> draft.pathValues.putIfAbsent(name, pathValue(parameter, operation));
      case "query" -> {
        if (isSent(parameter)) {
          draft.query.add(new Field(name, text(parameter)));
        }
      }
      default -> {
        if (isSent(parameter)) {
          draft.header(name, text(parameter));
        }
      }
    }
  }

  private boolean isSent(Parameter parameter) {
    boolean bounds = Set.of("per_page", "limit").contains(parameter.getName());
    return Boolean.TRUE.equals(parameter.getRequired())
        || random.withProbability(bounds ? 0.9 : 0.35);
  }

  private String text(Parameter parameter) {
    return values.of(parameter.getName(), parameter.getSchema()).asText();
  }

  private String pathValue(Parameter parameter, Operation operation) {
    String name = parameter.getName();
    if (operation.path().contains("/search/") && random.withProbability(0.5)) {
      return World.NAME;
    }
    if (!name.equals("id") && !name.equals("filename")) {
      return text(parameter);
    }
    String kind = kind(operation);
    boolean isDeleted = operation.method().equals("DELETE") && !kind.equals("sessions");
    if (isDeleted && random.withProbability(0.7)) {
      return world.somethingToDelete(kind);
    }
    List<String> known = world.known(name.equals("id") ? "id of " + kind : name);
    return known.isEmpty() || random.withProbability(isDeleted ? 0.8 : 0.1)
        ? Long.toString(random.between(1_000_000L, Long.MAX_VALUE))
        : random.oneOf(known);
  }

  /** The kind of resource that the id in the path identifies. */
  static String kind(Operation operation) {
    String path = operation.path();
    if (path.contains("/sessions/")) {
      return "sessions";
    }
    if (path.contains("/visit/zones/") || path.startsWith("/ogc/collections/")) {
      return "zones";
    }
    return path.contains("/subzone/") ? "subzones" : path.split("/", -1)[2];
  }

  private void add(Operation.Body body, Draft draft) {
    switch (body.mediaType()) {
      case "multipart/form-data" -> {
        draft.header("Content-Type", Uploads.CONTENT_TYPE);
        draft.body = upload(values.of("", body.schema()));
      }
      case "application/x-www-form-urlencoded" -> {
        draft.header("Content-Type", body.mediaType());
        draft.body =
            Draft.form(fields(values.of("", body.schema()))).getBytes(StandardCharsets.UTF_8);
      }
      case "application/zip" -> {
        draft.header("Content-Type", body.mediaType());
        draft.body = ZipSample.empty().zipped();
      }
      default -> {
        draft.header("Content-Type", body.mediaType());
        draft.json = values.of("", body.schema());
      }
    }
  }

  private static List<Field> fields(JsonNode object) {
    List<Field> fields = new ArrayList<>();
    object
        .properties()
        .forEach(
            member -> fields.add(new Field(member.getKey(), member.getValue().asText())));
    return fields;
  }

  private byte[] upload(JsonNode fields) {
    byte[] content = content();
    Uploads.Draft form =
        Uploads.by(null).of(random.withProbability(0.3) ? mutation.mutated(content) : content);
    fields.properties().stream()
        .filter(member -> !member.getKey().equals("file"))
        .forEach(member -> form.with(member.getKey(), member.getValue().asText()));
    return form.form();
  }

  private byte[] content() {
    int width = random.between(1, 12);
    return switch (random.between(0, 7)) {
      case 0 -> Samples.gif(width, 3);
      case 1 -> Samples.jpeg(width, 5, random.between(1, 8));
      case 2 -> Samples.webp();
      case 3 -> Samples.glb();
      case 4 -> Samples.usdz();
      case 5 -> Samples.mp3();
      case 6 -> Samples.mp4();
      default -> Samples.png(width, 2, new Color(random.between(0, 0xffffff)));
    };
  }
}
