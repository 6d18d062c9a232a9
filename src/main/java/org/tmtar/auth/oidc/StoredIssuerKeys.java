package org.tmtar.auth.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import java.time.Instant;

/**
 * The keys that an issuer published at a point in time.
 *
 * @param fetchedAt the time at which the keys were fetched from the issuer itself
 */
record StoredIssuerKeys(JWKSet keys, Instant fetchedAt) {}
