package org.tmtar.auth.oidc;

import java.time.Instant;
import java.util.Optional;

/**
 * The keys of an identity provider that are known without a request to it.
 *
 * @param readAt the time at which they were read from the identity provider; empty if no keys are known
 * @param areUsable whether keys are known that are not too old to verify tokens
 */
public record KnownKeys(Optional<Instant> readAt, boolean areUsable) {

  /** No keys. */
  public static final KnownKeys NONE = new KnownKeys(Optional.empty(), false);
}
