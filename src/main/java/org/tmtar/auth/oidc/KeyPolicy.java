package org.tmtar.auth.oidc;

import java.time.Duration;

/**
 * The durations that control how the keys of issuers are fetched and cached.
 *
 * @param connectTimeout the maximum time to establish a connection
 * @param readTimeout the maximum time to wait for the response
 * @param lifetime the time after which the keys are fetched again
 * @param refetchInterval the interval that limits the additional fetches caused by tokens with unknown
 *     keys
 * @param outageLimit the maximum age of the keys that are used while the issuer is unavailable
 */
record KeyPolicy(
    Duration connectTimeout,
    Duration readTimeout,
    Duration lifetime,
    Duration refetchInterval,
    Duration outageLimit) {

  static final String LIFETIME = "tmtar.oidc.jwks-lifetime";
}
