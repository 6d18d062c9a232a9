package org.tmtar.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.settings.CheckedAtStart;

/** The configured rate limits. */
@ApplicationScoped
public class LimitConfig implements CheckedAtStart {

  /** The value that disables a limit. */
  public static final String NONE = RateLimit.NONE;

  private static final String PREFIX = "tmtar.limit.";

  private final Map<String, Limit> limits = new HashMap<>();

  protected LimitConfig() {}

  @Inject
  public LimitConfig(
      @ConfigProperty(name = "tmtar.limit.sign-in.by-subject") RateLimit signInsBySubject,
      @ConfigProperty(name = "tmtar.limit.sign-in.by-address") RateLimit signInsByAddress,
      @ConfigProperty(name = "tmtar.limit.refresh.by-session") RateLimit refreshesBySession,
      @ConfigProperty(name = "tmtar.limit.refresh.by-address") RateLimit refreshesByAddress,
      @ConfigProperty(name = "tmtar.limit.upload.by-user") RateLimit uploadsByUser,
      @ConfigProperty(name = "tmtar.limit.upload.by-address") RateLimit uploadsByAddress,
      @ConfigProperty(name = "tmtar.limit.count.by-user") RateLimit countsByUser,
      @ConfigProperty(name = "tmtar.limit.count.by-address") RateLimit countsByAddress,
      @ConfigProperty(name = "tmtar.limit.visit.by-address") RateLimit visitsByAddress) {
    put(Operation.SIGN_IN, signInsBySubject, signInsByAddress);
    put(Operation.REFRESH, refreshesBySession, refreshesByAddress);
    put(Operation.UPLOAD, uploadsByUser, uploadsByAddress);
    put(Operation.COUNT, countsByUser, countsByAddress);
    put(Operation.VISIT.addressLimit(), visitsByAddress);
  }

  private void put(Operation operation, RateLimit narrow, RateLimit byAddress) {
    put(operation.narrowLimit(), narrow);
    put(operation.addressLimit(), byAddress);
  }

  private void put(String name, RateLimit setting) {
    setting.limit().ifPresent(limit -> limits.put(name, limit));
  }

  /** The names of the settings of all limits. */
  public static List<String> settings() {
    return Arrays.stream(Operation.values())
        .flatMap(Operation::limits)
        .map(PREFIX::concat)
        .toList();
  }

  /** The limit with a name; empty if that limit is disabled. */
  Optional<Limit> find(String name) {
    return Optional.ofNullable(limits.get(name));
  }
}
