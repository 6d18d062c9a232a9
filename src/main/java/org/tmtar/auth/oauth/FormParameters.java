package org.tmtar.auth.oauth;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of a token request. One without a value counts as absent, and none may stand twice.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-3.2">RFC 6749 §3.2</a>
 */
record FormParameters(MultivaluedMap<String, String> values) {

  /**
   * The maximum size of a form in bytes. A token of an identity provider has a few kilobytes, and any client may
   * send a form.
   */
  static final int MAX_SIZE = 64 * 1024;

  /** Without a body there are none. */
  FormParameters {
    values = values == null ? new MultivaluedHashMap<>() : values;
  }

  /**
   * A parameter that may be absent.
   *
   * @throws OAuthException if it stands twice
   */
  Optional<String> find(String name) {
    List<String> found = values.getOrDefault(name, List.of());
    if (found.size() > 1) {
      throw new OAuthException(
          OAuthError.INVALID_REQUEST, "The parameter %s stands more than once".formatted(name));
    }
    return found.stream().filter(value -> value != null && !value.isEmpty()).findFirst();
  }

  /**
   * A parameter that has to be there.
   *
   * @throws OAuthException if it is absent or stands twice
   */
  String get(String name) {
    return find(name)
        .orElseThrow(() -> new OAuthException(
            OAuthError.INVALID_REQUEST, "The parameter %s is missing".formatted(name)));
  }
}
