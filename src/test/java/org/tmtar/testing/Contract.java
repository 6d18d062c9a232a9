package org.tmtar.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tmtar.openapi.OpenApiDocument;

/** Holds answers against the OpenAPI document: operation, status, media type and schema. */
final class Contract {

  /** Of the version under test, which not every server shows. */
  static final Contract OURS = of(document());

  /** Of nobody knows which version. */
  static final Contract NONE = new Contract(null, List.of());

  /** Everything else is not part of the REST API, and so of the document. */
  private static final Pattern API = Pattern.compile("/(api|\\.well-known)/.*");

  /** An address of the document, and what it looks like. */
  private record Address(String template, Pattern pattern, Set<String> methods) {

    boolean isOf(String path) {
      return pattern.matcher(path).matches();
    }

    /** Any address of this form; what stands in it changes nothing about what it may answer. */
    String example() {
      return template.replaceAll("\\{\\w+}", "1");
    }
  }

  private final OpenApiInteractionValidator validator;

  /** Those with fewer parameters first, as Jakarta REST chooses. */
  private final List<Address> addresses;

  private Contract(OpenApiInteractionValidator validator, List<Address> addresses) {
    this.validator = validator;
    this.addresses = addresses;
  }

  private static String document() {
    try {
      return OpenApiDocument.read().toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Contract of(String document) {
    OpenAPI api = new OpenAPIV3Parser().readContents(document).getOpenAPI();
    List<Address> addresses = api.getPaths().entrySet().stream()
        .map(path -> new Address(
            path.getKey(),
            pattern(path.getKey()),
            path.getValue().readOperationsMap().keySet().stream()
                .map(Enum::name)
                .collect(Collectors.toSet())))
        .sorted(Comparator.comparing(address -> address.template().split("\\{", -1).length))
        .toList();
    return new Contract(
        OpenApiInteractionValidator.createForInlineApiSpecification(document).build(), addresses);
  }

  /** A slash at the end is optional. A text that is searched for may have slashes, an id is a number. */
  private static Pattern pattern(String template) {
    return Pattern.compile(template
            .replace(".", "\\.")
            .replaceAll("\\{id}", "[0-9]+")
            .replaceAll("\\{(text|title)}", ".*[^/]")
            .replaceAll("\\{\\w+}", "[^/]+")
        + "/?");
  }

  /**
   * Checks an answer.
   *
   * @param path as it was sent, escapes and all
   */
  void check(String method, String path, Answer answer) {
    if (validator == null || !API.matcher(path).matches()) {
      return;
    }
    Optional<Address> address = addresses.stream()
        .filter(candidate -> candidate.isOf(withoutMatrix(path)))
        .findFirst();
    Set<String> findings = address.isPresent() && address.get().methods().contains(method)
        ? findings(method, address.get(), answer)
        : findingsOfTheUnknown(method, address.isPresent(), answer);
    if (!findings.isEmpty()) {
      throw new AssertionError("%s %s answered %d against the OpenAPI document: %s%n%s"
          .formatted(method, path, answer.status(), findings, answer.body()));
    }
  }

  /**
   * What is asked for: matrix parameters, of which we have none, are nothing to Jakarta REST, and neither are
   * slashes and dots that stand twice to the servlet that answers what is well known.
   */
  private static String withoutMatrix(String path) {
    String plain = path.replaceAll(";[^/]*", "");
    return plain.startsWith("/.well-known/")
        ? plain.replace("%2F", "/").replaceAll("(/\\.?(?=/|$))+", "")
        : plain;
  }

  private Set<String> findings(String method, Address address, Answer answer) {
    ValidationReport report = validator.validateResponse(
        address.example(), Request.Method.valueOf(method), toResponse(answer));
    return report.getMessages().stream()
        .filter(message -> message.getLevel() != ValidationReport.Level.IGNORE)
        .map(message -> message.getKey() + ": " + message.getMessage())
        .collect(Collectors.toSet());
  }

  private static Set<String> findingsOfTheUnknown(String method, boolean isAddress, Answer answer) {
    return allowedOfTheUnknown(method, isAddress).contains(answer.status())
        ? Set.of()
        : Set.of("the document knows no such operation");
  }

  /**
   * What the document does not know is not there, but for what HTTP adds to every address. Header fields that
   * cannot be read are 400 here, too.
   */
  private static Set<Integer> allowedOfTheUnknown(String method, boolean isAddress) {
    return switch (method) {
      // as GET, without the body that could be looked at
      case "HEAD" -> IntStream.range(200, 500).boxed().collect(Collectors.toSet());
      case "OPTIONS" -> Set.of(200, 204, 400, 404);
      default -> isAddress ? Set.of(400, 405) : Set.of(400, 404, 405);
    };
  }

  private static SimpleResponse toResponse(Answer answer) {
    SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.status());
    byte[] body = answer.bytes();
    if (body.length > 0) {
      response.withBody(body);
    }
    answer.headers().forEach(response::withHeader);
    return response.build();
  }
}
