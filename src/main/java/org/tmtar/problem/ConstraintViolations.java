package org.tmtar.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.tmtar.json.MemberNames;

/** The invalid members that Bean Validation reports. */
public final class ConstraintViolations {

  /** The name that Bean Validation gives to the key of a map. */
  private static final String MAP_KEY = "<map key>";

  /**
   * The maximum length of a map key in a pointer. A longer key is omitted, so that the response is never
   * as large as the body.
   */
  private static final int MAX_KEY = 100;

  /** The name that resources give to the parameter for the body. */
  private static final String BODY = "body";

  private ConstraintViolations() {}

  /** The invalid members in the order of their pointers. */
  public static List<InvalidMember> members(
      Collection<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(violation -> new InvalidMember(pointer(violation), violation.getMessage()))
        .distinct()
        .sorted(Comparator.comparing(InvalidMember::pointer).thenComparing(InvalidMember::detail))
        .toList();
  }

  /**
   * The JSON pointer to the invalid member. It consists of the properties and map keys in the path of the
   * violation; methods, parameters and containers are omitted. If the path ends at a parameter, the
   * pointer names that parameter, or is empty for the body.
   */
  private static String pointer(ConstraintViolation<?> violation) {
    List<Path.Node> nodes = nodes(violation);
    Path.Node last = nodes.get(nodes.size() - 1);
    if (last.getKind() == ElementKind.PARAMETER) {
      return last.getName().equals(BODY) ? "" : member(last);
    }
    return nodes.stream()
        .map(node -> key(node) + (node.getKind() == ElementKind.PROPERTY ? member(node) : ""))
        .collect(Collectors.joining());
  }

  private static String member(Path.Node node) {
    return "/" + MemberNames.snakeCase(node.getName());
  }

  private static String key(Path.Node node) {
    return node.getKey() instanceof String key
            && key.length() <= MAX_KEY
            && !MAP_KEY.equals(node.getName())
        ? "/" + key.replace("~", "~0").replace("/", "~1")
        : "";
  }

  static List<Path.Node> nodes(ConstraintViolation<?> violation) {
    return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
        .toList();
  }
}
