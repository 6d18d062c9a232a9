package org.tmtar.auth.token;

import java.security.Provider;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * The choice of the cryptographic provider that signs and verifies the tokens of this API and verifies the
 * tokens of identity providers. The Amazon Corretto Crypto Provider verifies ES256 about twenty times as
 * fast as the provider of the JDK, and RS256 twice as fast. This speed determines the cost of a request.
 * Its native library exists for some platforms only.
 */
public final class SignatureProvider {

  private static final Logger LOG = Logger.getLogger(SignatureProvider.class.getName());

  private static final String CORRETTO =
      "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

  private SignatureProvider() {}

  /** The fast provider if it works on this machine; empty if the provider of the JDK is used. */
  public static Optional<Provider> find() {
    return Holder.PROVIDER;
  }

  private static Optional<Provider> findAndLog() {
    Optional<Provider> corretto = loadCorretto();
    LOG.info(() -> "Tokens are signed by "
        + corretto
            .map(Provider::getInfo)
            .orElse("the provider of the JDK, because the native provider is unavailable"));
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
  private static final class Holder {

    static final Optional<Provider> PROVIDER = findAndLog();
  }
}
