package org.tmtar.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/**
 * The catalogue of the kinds of problem that a client can receive. Each entry has the status of its
 * response and a constant title.
 *
 * <p>401 is not an entry, because it has a different body; see {@link UnauthenticatedExceptionMapper}.
 *
 * <p>The URN of an entry is part of the contract. Renaming an entry breaks clients; adding an entry does
 * not.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457#section-3.1.1">RFC 9457 §3.1.1</a>
 */
public enum ProblemType {
  MALFORMED_JSON(400, "The body is not well-formed JSON"),
  INVALID_REQUEST(400, "The request is not valid"),
  ACCESS_DENIED(403, "Access denied"),
  NOT_FOUND(404, "Not found"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  NOT_ACCEPTABLE(406, "Not acceptable"),
  REQUEST_TIMEOUT(408, "The request took too long to arrive"),
  CONFLICT(409, "Conflict with the current data"),
  LAST_ROOT(409, "The last root must remain"),
  FILE_IN_USE(409, "The file is in use"),
  FILES_OUT_OF_REACH(409, "Files would be out of reach"),
  UNUSABLE_CURSOR(410, "The cursor cannot be used"),
  STALE_VERSION(412, "The resource has changed since it was read"),
  BODY_TOO_LARGE(413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
  RANGE_NOT_SATISFIABLE(416, "Range not satisfiable"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  REQUEST_REFUSED(400, "The request was refused"),
  INTERNAL_ERROR(500, "Internal error"),
  SERVICE_UNAVAILABLE(503, "Temporarily unavailable");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /**
   * The generic entry for a status, for errors that the platform raises.
   *
   * @param status an HTTP status of at least 400
   * @return the first entry of that status; {@link #REQUEST_REFUSED} for 400 and for any other status
   *     below 500 without an entry; {@link #INTERNAL_ERROR} for any other status from 500
   */
  public static ProblemType ofStatus(int status) {
    if (status == 400) {
      return REQUEST_REFUSED;
    }
    return Arrays.stream(values())
        .filter(type -> type.status == status)
        .findFirst()
        .orElse(status < 500 ? REQUEST_REFUSED : INTERNAL_ERROR);
  }

  /** The URN of this kind of problem, such as {@code urn:tmtar:problem:not-found}. */
  public URI urn() {
    return URI.create("urn:tmtar:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }
}
