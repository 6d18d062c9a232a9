package org.tmtar.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.SwaggerV20Library;
import com.github.fge.jsonschema.cfg.ValidationConfiguration;
import com.github.fge.jsonschema.core.report.ListReportProvider;
import com.github.fge.jsonschema.core.report.LogLevel;
import com.github.fge.jsonschema.main.JsonSchemaFactory;
import com.github.fge.msgsimple.load.MessageBundles;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Checks responses against the OpenAPI document: operation, status, media type and schema. */
final class Contract {

  /** The contract of the version under test, from the build. Not every server publishes the document. */
  static final Contract CURRENT = of(GeneratedDocument.json());

  /** A contract without checks, for servers whose version is unknown. */
  static final Contract NONE = new Contract(null, List.of());

  /** The paths of the REST API. The document describes no others. */
  private static final Pattern API =
      Pattern.compile("/(api/.*|ogc(/.*)?|oscp/.*|\\.well-known/.*)");

  /**
   * The paths that are not checked: with a segment of two dots, or outside of {@code /api} with a segment of one dot.
   * The server resolves such a segment in some requests and responds with 404 to others.
   */
  private static final Pattern UNSTABLE =
      Pattern.compile("/\\.\\.(/|;|$)|^/(?!api/).*(/|%2F)\\.(/|%2F|;|$)");

  /** The decoded paths of open standards that the server forwards. Others do not exist. */
  private static final Pattern FORWARDED = Pattern.compile("[\\w./-]*");

  /**
   * The number of schemas and parts of schemas that stay compiled: more than the document has. The default
   * is 512, and the validator would compile most schemas again for each response.
   */
  private static final int CACHED_SCHEMAS = 10_000;

  /**
   * A path of the document.
   *
   * @param template the path with its parameters
   * @param pattern matches the paths of requests
   * @param operations the ids of its operations by method
   */
  private record Address(String template, Pattern pattern, Map<String, String> operations) {

    boolean isOf(String path) {
      return pattern.matcher(path).matches();
    }

    /**
     * Returns a path that matches the template. The values of the parameters do not affect which responses
     * the document allows.
     */
    String example() {
      return template.replaceAll("\\{\\w+}", "1");
    }
  }

  private final OpenApiInteractionValidator validator;

  /** In the order in which Jakarta REST chooses: paths with fewer parameters first. */
  private final List<Address> addresses;

  private Contract(OpenApiInteractionValidator validator, List<Address> addresses) {
    this.validator = validator;
    this.addresses = addresses;
  }

  private static Contract of(String document) {
    OpenAPI api = new OpenAPIV3Parser().readContents(document).getOpenAPI();
    List<Address> addresses = api.getPaths().entrySet().stream()
        .map(path -> new Address(
            path.getKey(),
            pattern(path.getKey()),
            path.getValue().readOperationsMap().entrySet().stream()
                .collect(Collectors.toMap(
                    method -> method.getKey().name(),
                    method -> method.getValue().getOperationId()))))
        .sorted(Comparator.comparing(address -> address.template().split("\\{", -1).length))
        .toList();
    return new Contract(
        OpenApiInteractionValidator.createForInlineApiSpecification(document)
            .withSchemaFactorySupplier(Contract::schemas)
            .build(),
        addresses);
  }

  /** Returns the factory of the validator with a larger cache. */
  private static JsonSchemaFactory schemas() {
    return JsonSchemaFactory.newBuilder()
        .setValidationConfiguration(ValidationConfiguration.newBuilder()
            .setDefaultLibrary(SwaggerV20Library.OAI_V2_METASCHEMA_URI, SwaggerV20Library.get())
            .setSyntaxMessages(MessageBundles.getBundle(SwaggerV20Library.SyntaxBundle.class))
            .setValidationMessages(
                MessageBundles.getBundle(SwaggerV20Library.ValidationBundle.class))
            .setCacheSize(CACHED_SCHEMAS)
            .freeze())
        .setReportProvider(new ListReportProvider(LogLevel.ERROR, LogLevel.FATAL))
        .freeze();
  }

  /**
   * Returns the pattern of a template. A slash at the end is optional. A search text may contain slashes,
   * and an id is a number.
   */
  private static Pattern pattern(String template) {
    return Pattern.compile(template
            .replace(".", "\\.")
            .replaceAll("\\{s?id}", "[0-9]+")
            .replaceAll("\\{(text|title)}", ".*[^/]")
            .replaceAll("\\{\\w+}", "[^/]+")
        + "/?");
  }

  /**
   * Checks a response.
   *
   * @param path the raw path of the request, with its escapes
   * @throws AssertionError if the response violates the document
   */
  void check(String method, String path, ApiResponse answer) {
    if (validator == null
        || !API.matcher(path).matches()
        || UNSTABLE.matcher(path).find()) {
      return;
    }
    Optional<Address> address = address(path);
    Set<String> findings = address.isPresent() && address.get().operations().containsKey(method)
        ? findings(method, address.get(), answer)
        : findingsOfTheUnknown(method, address.isPresent(), answer);
    if (!findings.isEmpty()) {
      throw new AssertionError("The response to %s %s, %d, violates the OpenAPI document: %s%n%s"
          .formatted(method, path, answer.status(), findings, answer.body()));
    }
  }

  private Optional<Address> address(String path) {
    String plainPath = withoutMatrix(path);
    if (plainPath.startsWith("/ogc") || plainPath.startsWith("/oscp")) {
      return forwarded(plainPath);
    }
    return addressOf(plainPath);
  }

  private Optional<Address> forwarded(String path) {
    try {
      String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
      return FORWARDED.matcher(decoded).matches() ? addressOf(decoded) : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private Optional<Address> addressOf(String path) {
    return addresses.stream().filter(candidate -> candidate.isOf(path)).findFirst();
  }

  /** Returns the ids of all operations. */
  Set<String> operations() {
    return addresses.stream()
        .flatMap(address -> address.operations().values().stream())
        .collect(Collectors.toSet());
  }

  /**
   * Returns the id of the operation to which a request belongs.
   *
   * @param path the raw path of the request, with its escapes
   * @return empty if the document has no such operation
   */
  Optional<String> operation(String method, String path) {
    return address(path).map(address -> address.operations().get(method));
  }

  /**
   * Returns the path that the server resolves. Jakarta REST ignores matrix parameters, and the API defines
   * none. The servlets below {@code /.well-known/}, {@code /ogc} and {@code /oscp} also ignore empty
   * segments.
   */
  private static String withoutMatrix(String path) {
    String plain = path.replaceAll(";[^/]*", "");
    return !plain.startsWith("/api/")
        ? plain.replace("%2F", "/").replaceAll("/+(?=/|$)", "")
        : plain;
  }

  private Set<String> findings(String method, Address address, ApiResponse answer) {
    ValidationReport report = validator.validateResponse(
        address.example(), Request.Method.valueOf(method), toResponse(answer));
    return report.getMessages().stream()
        .filter(message -> message.getLevel() != ValidationReport.Level.IGNORE)
        .map(message -> message.getKey() + ": " + message.getMessage())
        .collect(Collectors.toSet());
  }

  private static Set<String> findingsOfTheUnknown(
      String method, boolean isAddress, ApiResponse answer) {
    return allowedOfTheUnknown(method, isAddress).contains(answer.status())
        ? Set.of()
        : Set.of("the document has no such operation");
  }

  /**
   * Returns the statuses of an operation that is not in the document. It does not exist, but HTTP defines
   * HEAD and OPTIONS for every path. Unreadable header fields cause a 400 here, too.
   */
  private static Set<Integer> allowedOfTheUnknown(String method, boolean isAddress) {
    return switch (method) {
      // as for GET, but there is no body to check
      case "HEAD" -> IntStream.range(200, 500).boxed().collect(Collectors.toSet());
      case "OPTIONS" -> Set.of(200, 204, 400, 404);
      // A filter refuses a body in an unknown character set before the path is resolved.
      default -> isAddress ? Set.of(400, 405) : Set.of(400, 404, 405, 415);
    };
  }

  private static SimpleResponse toResponse(ApiResponse answer) {
    SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.status());
    byte[] body = answer.bytes();
    if (body.length > 0) {
      response.withBody(body);
    }
    answer.headers().forEach(response::withHeader);
    return response.build();
  }
}
