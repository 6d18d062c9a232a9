package org.tmtar.text;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** Adds the language headers to responses whose texts are in a language that the reader prefers. */
public final class LocalizedResponse {

  /** The maximum number of languages in {@code Content-Language}. */
  private static final int MAX_LANGUAGES = 100;

  private LocalizedResponse() {}

  /** Adds the headers to a response with resources whose languages are not stated in a header. */
  public static Response of(Response.ResponseBuilder response) {
    return of(Set.of(), response);
  }

  /**
   * Adds the headers to a response with texts in one language.
   *
   * @param tag the language; null if it is not stated
   */
  public static Response of(String tag, Response response) {
    return of(tag == null ? Set.of() : Set.of(tag), Response.fromResponse(response));
  }

  /**
   * Adds the headers that state the languages of the texts and the dependency of the response on
   * {@code Accept-Language}.
   *
   * @param tags the language tags in alphabetical order; {@code Content-Language} is omitted if there are
   *     too many or none
   */
  public static Response of(Set<String> tags, Response.ResponseBuilder response) {
    response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    return tags.isEmpty() || tags.size() > MAX_LANGUAGES
        ? response.build()
        : response.header(HttpHeaders.CONTENT_LANGUAGE, String.join(", ", tags)).build();
  }
}
