package org.tmtar.limit;

/**
 * A rate limit of this node, and the requests that it has refused.
 *
 * @param name the name of the limit, such as {@code sign-in.by-subject}
 * @param limit the limit in the format of the settings
 * @param refused the number of refused requests since the start
 * @param refusedLastHour the number of refused requests in the last hour
 */
public record RateLimitState(String name, String limit, long refused, long refusedLastHour) {}
