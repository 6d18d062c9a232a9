package org.tmtar.auth.oauth;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of a token request. A parameter without a value counts as absent. A parameter must not
 * occur more than once.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-3.2">RFC 6749 §3.2</a>
 */
record FormParameters(MultivaluedMap<String, String> values) {

  /**
   * The maximum size of a form in bytes. A token of an identity provider has a few kilobytes. The limit is
   * necessary because the endpoint accepts forms from unauthenticated clients.
   */
  static final int MAX_SIZE = 64 * 1024;

  /** A request without a body has no parameters. */
  FormParameters {
    values = values == null ? new MultivaluedHashMap<>() : values;
  }

  /**
   * An optional parameter.
   *
   * @throws OAuthException if the parameter occurs more than once
   */
  Optional<String> find(String name) {
    List<String> found = values.getOrDefault(name, List.of());
    if (found.size() > 1) {
      throw new OAuthException(
          OAuthError.INVALID_REQUEST,
          "The parameter %s must not occur more than once".formatted(name));
    }
    return found.stream().filter(value -> value != null && !value.isEmpty()).findFirst();
  }

  /**
   * A required parameter.
   *
   * @throws OAuthException if the parameter is absent or occurs more than once
   */
  String get(String name) {
    return find(name)
        .orElseThrow(() -> new OAuthException(
            OAuthError.INVALID_REQUEST, "The parameter %s is missing".formatted(name)));
  }
}
