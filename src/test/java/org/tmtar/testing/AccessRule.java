package org.tmtar.testing;

import java.util.Set;
import java.util.function.BiFunction;
import org.tmtar.testing.RightsMatrix.Caller;

/**
 * A row of a {@link RightsMatrix}: an operation, and the callers for whom a request to it succeeds. A test
 * class declares its rows in a static field with the name {@value #FIELD}. {@code AccessRulesTest} requires
 * a row for each operation of the OpenAPI document.
 *
 * @param operation the id of the operation in the document
 * @param detail what distinguishes the request from others to the same operation; may be empty
 * @param allowed the callers for whom the request must succeed
 * @param request sends the request, on a resource that no other request uses
 * @param <T> the type of the test class, which creates the resource
 */
public record AccessRule<T>(
    String operation, String detail, Set<Caller> allowed, BiFunction<T, Api, ApiResponse> request) {

  /** The name of the static field that contains the rows of a test class. */
  public static final String FIELD = "RULES";

  /** Creates a row for the only request, or for the usual request, to an operation. */
  public static <T> AccessRule<T> of(
      String operation, Set<Caller> allowed, BiFunction<T, Api, ApiResponse> request) {
    return new AccessRule<>(operation, "", allowed, request);
  }

  /** Creates a row for a further request to an operation. */
  public static <T> AccessRule<T> of(
      String operation,
      String detail,
      Set<Caller> allowed,
      BiFunction<T, Api, ApiResponse> request) {
    return new AccessRule<>(operation, detail, allowed, request);
  }

  /** Returns the operation with the detail. */
  String name() {
    return detail.isEmpty() ? operation : operation + ", " + detail;
  }
}
