package org.tmtar.auth.token;

import java.security.Provider;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Which implementation of the cryptography signs and verifies our tokens, and verifies those of identity
 * providers. The Amazon Corretto Crypto Provider verifies ES256 some twenty times faster than the JDK, and
 * RS256 twice as fast, which decides what a request costs;
 * its native library exists for some platforms only.
 */
public final class SignatureProvider {

  private static final Logger LOG = Logger.getLogger(SignatureProvider.class.getName());

  private static final String CORRETTO =
      "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

  private SignatureProvider() {}

  /** The fast provider if it works on this machine; empty if the provider of the JDK is used. */
  public static Optional<Provider> find() {
    return Found.PROVIDER;
  }

  private static Optional<Provider> findAndLog() {
    Optional<Provider> corretto = loadCorretto();
    LOG.info(() -> "Tokens are signed by "
        + corretto
            .map(Provider::getInfo)
            .orElse("the JDK's provider, the native one does not load here"));
    return corretto;
  }

  private static Optional<Provider> loadCorretto() {
    try {
      Class<?> type = Class.forName(CORRETTO);
      Provider provider = (Provider) type.getField("INSTANCE").get(null);
      Throwable failure = (Throwable) type.getMethod("getLoadingError").invoke(provider);
      return failure == null ? Optional.of(provider) : Optional.empty();
    } catch (ReflectiveOperationException | LinkageError absent) {
      return Optional.empty();
    }
  }

  /** Loads the native library and writes the log entry at the first use. */
  private static final class Found {

    static final Optional<Provider> PROVIDER = findAndLog();
  }
}
