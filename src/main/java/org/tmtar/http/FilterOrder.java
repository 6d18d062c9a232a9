package org.tmtar.http;

import jakarta.ws.rs.Priorities;

/**
 * The priorities of all filters and interceptors of Jakarta REST in this application. Request filters and
 * interceptors run in ascending order, and response filters in descending order. A filter of both kinds is
 * therefore among the first for a request and among the last for its response.
 */
public final class FilterOrder {

  /** Before the endpoint is selected: responds to preflight requests. Last: adds the CORS headers. */
  public static final int CORS = 10;

  /** Before the endpoint is selected: normalizes header fields. Near the end: sets the content type. */
  public static final int HEADERS = 20;

  /** Before the endpoint is selected: decodes the body and recognizes JSON. */
  public static final int BODY = 30;

  /** Records the endpoint for metrics, traces and the list of server errors, before a filter can refuse the request. */
  public static final int ROUTE = 40;

  /** Identifies the caller. */
  public static final int AUTHENTICATION = Priorities.AUTHENTICATION;

  /** Requires the role of the endpoint. */
  public static final int AUTHORIZATION = Priorities.AUTHORIZATION;

  /** Limits the size of the body, after the caller is authorized. */
  public static final int BODY_SIZE = Priorities.USER;

  /** Lowers that limit for endpoints with smaller bodies. */
  public static final int ENDPOINT_BODY_SIZE = Priorities.USER + 10;

  /** Reads the unlock tokens of zones. */
  public static final int ZONE_UNLOCK = Priorities.USER + 20;

  /** Forbids caching of responses with signed links, whatever the resource has set. */
  public static final int SIGNED_LINKS = Priorities.USER + 30;

  /** Allows caches to store responses with public resources. */
  public static final int PUBLIC_CACHING = Priorities.USER + 35;

  /** Restricts the caching of responses to callers with a token. */
  public static final int CACHING = Priorities.USER + 40;

  /** Adds the remaining requests of rate limits. */
  public static final int RATE_LIMITS = Priorities.USER + 50;

  /** Counts requests without a caller, after the caller is known. */
  public static final int ANONYMOUS_REQUESTS = Priorities.USER + 55;

  /** Records refused access in the audit. */
  public static final int REFUSED_ACCESS = Priorities.USER + 60;

  /** Delays the response to a change of rights. */
  public static final int RIGHTS_LEASE = Priorities.USER + 70;

  /** Limits concurrent large responses, while the body is written. */
  public static final int LARGE_RESPONSES = Priorities.USER + 80;

  /** Compresses the body, nearer to its writer. */
  public static final int COMPRESSION = Priorities.USER + 90;

  /**
   * Limits concurrent large request bodies, nearest to the reader of the body. First of the response filters:
   * releases the permit.
   */
  public static final int LARGE_BODIES = Integer.MAX_VALUE;

  private FilterOrder() {}
}
