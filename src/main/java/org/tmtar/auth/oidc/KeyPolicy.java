package org.tmtar.auth.oidc;

import java.time.Duration;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;
import org.tmtar.settings.SettingsReader;

/**
 * How issuers are asked for their keys, and how long the answer does.
 *
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for the answer
 * @param lifetime after how long they are asked again
 * @param refetchInterval how often, at most, tokens with unknown keys make us ask before that
 * @param outageLimit for how long old keys are good enough while the issuer cannot be reached
 */
record KeyPolicy(
    Duration connectTimeout,
    Duration readTimeout,
    Duration lifetime,
    Duration refetchInterval,
    Duration outageLimit) {

  static final String LIFETIME = "tmtar.oidc.jwks-lifetime";

  /**
   * Reads it.
   *
   * @throws InvalidSettingException if a setting is invalid, or the times contradict each other
   */
  static KeyPolicy read(Settings settings) {
    SettingsReader reader = settings.reader();
    KeyPolicy policy = new KeyPolicy(
        reader.duration("tmtar.oidc.connect-timeout"),
        reader.duration("tmtar.oidc.read-timeout"),
        reader.duration(LIFETIME),
        reader.duration("tmtar.oidc.jwks-refetch-interval"),
        reader.duration("tmtar.oidc.outage-limit"));
    if (reader.hasNoFault()) {
      IssuerKeys.requireConsistency(policy);
    }
    reader.requireNoFault();
    return policy;
  }
}
