package org.tmtar.problem;

import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * The id of each request, and the log entry of the request when it ends. The response
 * ({@code X-Request-Id}, and {@code instance} of a problem) and all log entries of the request contain the
 * id. An id in the request, for example from a proxy, is used if it is safe to log.
 * {@link RequestIdFilter} assigns the id.
 */
public final class RequestId {

  private static final Logger LOG = Logger.getLogger(RequestId.class.getName());

  /** The header for the id, in requests and responses. */
  public static final String HEADER = "X-Request-Id";

  private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z0-9_-]{8,64}");

  /** The path segments that are logged: words, ids and names of uploaded files. */
  private static final Pattern LOGGABLE_SEGMENT =
      Pattern.compile("|\\.?[a-z][a-z.-]{0,30}|[0-9]{1,18}|[0-9a-f]{40}\\.[a-z0-9]{1,4}");

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  /** The methods of RFC 9110 and PATCH. */
  private static final Pattern METHOD =
      Pattern.compile("GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE|CONNECT");

  private static final int MAX_PATH_LENGTH = 200;

  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  private static final ThreadLocal<String> REASON = new ThreadLocal<>();

  private RequestId() {}

  /**
   * The id of the request that the current thread processes.
   *
   * @return never null; {@code none} outside of a request
   */
  public static String current() {
    String id = CURRENT.get();
    return id == null ? "none" : id;
  }

  /**
   * Adds the reason of a refusal to the log entry of the current request.
   *
   * @param reason without text that the client can choose
   */
  public static void explain(String reason) {
    if (CURRENT.get() != null) {
      REASON.set(": " + reason);
    }
  }

  /** Begins a request that the current thread processes. */
  static void begin(String id) {
    CURRENT.set(id);
  }

  /** Ends the request that the current thread processes. */
  static void end() {
    CURRENT.remove();
    REASON.remove();
  }

  /**
   * Logs a request in one line, without the query and without other parts that have arbitrary values. The line ends with the reason set by {@link #explain}, if there is one.
   *
   * @param id the id of the request
   * @param method the method as received
   * @param path the raw path as received
   * @param status the status of the response
   * @param nanoseconds the duration of the request
   */
  public static void log(String id, String method, String path, int status, long nanoseconds) {
    String reason = REASON.get();
    LOG.log(
        level(status),
        () -> "request=%s %s %s %d %d ms%s"
            .formatted(
                id,
                METHOD.matcher(method).matches() ? method : "*",
                loggable(path),
                status,
                TimeUnit.NANOSECONDS.toMillis(nanoseconds),
                reason == null ? "" : reason));
  }

  /**
   * The path for the log. A segment that does not have the form of a segment of the API, and the segment
   * after {@code search}, are replaced by an asterisk, because they can contain an identity or a token. So are
   * all numbers of a path that may count a visit: a client may send the same request id with a request that the audit
   * records with its user, which would then reveal the visited zone.
   */
  private static String loggable(String path) {
    StringBuilder loggable = new StringBuilder();
    boolean isAfterSearch = false;
    boolean mayCountVisit = mayCountVisit(path);
    String logged = path.substring(0, Math.min(path.length(), MAX_PATH_LENGTH));
    for (String segment : logged.split("/", -1)) {
      boolean isLoggable = !isAfterSearch
          && LOGGABLE_SEGMENT.matcher(segment).matches()
          && !(mayCountVisit && NUMBER.matcher(segment).matches());
      loggable.append('/').append(isLoggable ? segment : "*");
      isAfterSearch = segment.equals("search");
    }
    return loggable.substring(1);
  }

  /**
   * Whether a raw path may be that of the visits of a zone. A segment that does not have the form of a segment of the API
   * may be another spelling of {@code visits}, or remove another segment, as {@code ..} does.
   */
  private static boolean mayCountVisit(String path) {
    return path.length() > MAX_PATH_LENGTH
        || Arrays.stream(path.split("/", -1))
            .anyMatch(segment ->
                segment.equals("visits") || !LOGGABLE_SEGMENT.matcher(segment).matches());
  }

  private static Level level(int status) {
    if (status < 400) {
      return Level.FINE;
    }
    return status < 500 ? Level.INFO : Level.WARNING;
  }

  /**
   * Chooses the id of a new request.
   *
   * @param given the id in the request; null if there is none
   * @return the given id if it is safe to log, otherwise a new id
   */
  public static String choose(String given) {
    return given != null && SAFE_ID.matcher(given).matches()
        ? given
        : UUID.randomUUID().toString();
  }
}
