package org.tmtar.auth.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import java.time.Instant;

/**
 * The keys that an issuer published at some time.
 *
 * @param fetchedAt when they were had from the issuer itself
 */
record StoredIssuerKeys(JWKSet keys, Instant fetchedAt) {}
