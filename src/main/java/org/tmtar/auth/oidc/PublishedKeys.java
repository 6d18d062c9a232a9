package org.tmtar.auth.oidc;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import org.tmtar.settings.InvalidSettingException;

/**
 * The keys that an issuer publishes. Every call fetches them; the caches above this class decide when to
 * call. The URL of the keys is configured, or is fetched with the metadata of the issuer in the same call.
 */
final class PublishedKeys implements JWKSetSource<SecurityContext> {

  /** The maximum size of a key set or of metadata in bytes. A typical document has a few thousand bytes. */
  private static final int MAX_DOCUMENT_SIZE = 256 * 1024;

  private static final int TOO_MANY_REQUESTS = 429;

  private final Issuer issuer;
  private final KeyPolicy policy;

  PublishedKeys(Issuer issuer, KeyPolicy policy) {
    this.issuer = issuer;
    this.policy = policy;
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator evaluator, long currentTime, SecurityContext context)
      throws KeySourceException {
    URL url = url();
    try {
      JWKSet keys = JWKSet.parse(retrieve(url));
      if (keys.isEmpty()) {
        throw new MisplacedKeysException(url + " contains no keys", null);
      }
      return keys;
    } catch (ParseException malformed) {
      throw new MisplacedKeysException(url + " is not a JWK set", malformed);
    }
  }

  /** Fetches a document of the issuer. */
  private String retrieve(URL url) throws JWKSetUnavailableException {
    try {
      return new Retriever(policy).retrieveResource(url).getContent();
    } catch (StatusException refused) {
      if (refused.isPermanent()) {
        throw new MisplacedKeysException(
            "%s responds with %d".formatted(url, refused.status()), refused);
      }
      throw new JWKSetRetrievalException(
          "%s responds with %d".formatted(url, refused.status()), refused);
    } catch (IOException failure) {
      throw new JWKSetRetrievalException(
          "%s cannot be read: %s".formatted(url, failure.getMessage()), failure);
    }
  }

  /**
   * The reason that the keys are currently unavailable, as a message that names the settings that correct
   * it.
   *
   * @return empty if the keys are available
   */
  Optional<String> findProblem() {
    try {
      getJWKSet(null, 0, null);
      return Optional.empty();
    } catch (KeySourceException failure) {
      String keys = "Keys of %s are unavailable: %s."
          .formatted(issuer.setting(Issuer.ISSUER), failure.getMessage());
      return Optional.of(MisplacedKeysException.isCauseOf(failure) ? keys + " " + hint() : keys);
    }
  }

  private String hint() {
    String jwksUrl = settingName(Issuer.JWKS_URL);
    return issuer.keysUrl().isEmpty()
        ? "Check the URL of the issuer, or set %s to the URL of the keys.".formatted(jwksUrl)
        : "Set %s to the URL of the keys, or leave it empty and set %s to true if the issuer supports discovery."
            .formatted(jwksUrl, settingName(Issuer.DISCOVERY));
  }

  private String settingName(String suffix) {
    String setting = issuer.setting(suffix);
    return "%s (%s)".formatted(setting, InvalidSettingException.environmentVariable(setting));
  }

  private URL url() throws JWKSetUnavailableException {
    try {
      return issuer.keysUrl().isPresent()
          ? issuer.keysUrl().get().toURL()
          : discover().toURL();
    } catch (MalformedURLException impossible) {
      throw new JWKSetUnavailableException("The URL is malformed", impossible);
    }
  }

  private URI discover() throws JWKSetUnavailableException, MalformedURLException {
    URL metadata = issuer.metadataUrl().toURL();
    String content = retrieve(metadata);
    try {
      return IssuerMetadata.keysUrl(issuer, content);
    } catch (JWKSetUnavailableException unusable) {
      throw new MisplacedKeysException(
          "%s cannot be used: %s".formatted(metadata, unusable.getMessage()), unusable);
    }
  }

  @Override
  public void close() {
    // There are no resources to release.
  }

  /** A response whose status does not indicate success. */
  private static final class StatusException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    StatusException(int status, IOException cause) {
      super(cause);
      this.status = status;
    }

    int status() {
      return status;
    }

    /** Whether a retry is useless. This applies to any status below 500 except 408 and 429. */
    boolean isPermanent() {
      return status < HttpURLConnection.HTTP_INTERNAL_ERROR
          && status != HttpURLConnection.HTTP_CLIENT_TIMEOUT
          && status != TOO_MANY_REQUESTS;
    }
  }

  /** The retriever of one document. It follows no redirect and keeps the status of the response. */
  private static final class Retriever extends DefaultResourceRetriever {

    private HttpURLConnection connection;

    Retriever(KeyPolicy policy) {
      super(
          milliseconds(policy.connectTimeout()),
          milliseconds(policy.readTimeout()),
          MAX_DOCUMENT_SIZE);
    }

    private static int milliseconds(Duration timeout) {
      return (int) Math.min(timeout.toMillis(), Integer.MAX_VALUE);
    }

    @Override
    protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
      HttpURLConnection opened = super.openHTTPConnection(url);
      opened.setInstanceFollowRedirects(false);
      connection = opened;
      return opened;
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
      try {
        return super.retrieveResource(url);
      } catch (IOException failure) {
        int status = statusOf(connection);
        throw status >= HttpURLConnection.HTTP_MULT_CHOICE
            ? new StatusException(status, failure)
            : failure;
      }
    }

    /** The status of a response that was received; negative if there was no response. */
    private static int statusOf(HttpURLConnection opened) {
      try {
        return opened == null ? -1 : opened.getResponseCode();
      } catch (IOException noResponse) {
        return -1;
      }
    }
  }
}
