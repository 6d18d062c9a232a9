package org.tmtar.auth.oidc;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;

/**
 * The keys that an issuer publishes, asked for each time; the caches above it decide when. Where they
 * are is settled, or said by the issuer's metadata, which are then read anew as well.
 */
final class PublishedKeys implements JWKSetSource<SecurityContext> {

  /** The most bytes of a key set, or of metadata, that are read; real ones have a few thousand. */
  private static final int LARGEST_DOCUMENT = 256 * 1024;

  private final Issuer issuer;
  private final DefaultResourceRetriever retriever;

  PublishedKeys(Issuer issuer, KeyPolicy policy) {
    this.issuer = issuer;
    this.retriever = new Retriever(policy);
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator evaluator, long currentTime, SecurityContext context)
      throws KeySourceException {
    return new URLBasedJWKSetSource<>(address(), retriever)
        .getJWKSet(evaluator, currentTime, context);
  }

  private URL address() throws JWKSetUnavailableException {
    try {
      return issuer.keysUrl().isPresent()
          ? issuer.keysUrl().get().toURL()
          : discover().toURL();
    } catch (MalformedURLException impossible) {
      throw new JWKSetUnavailableException("There is no such address", impossible);
    }
  }

  private URI discover() throws JWKSetUnavailableException, MalformedURLException {
    try {
      String metadata = retriever.retrieveResource(issuer.metadataUrl().toURL()).getContent();
      return IssuerMetadata.keysUrl(issuer, metadata);
    } catch (MalformedURLException impossible) {
      throw impossible;
    } catch (IOException failure) {
      throw new JWKSetRetrievalException(
          "Couldn't retrieve the metadata: " + failure.getMessage(), failure);
    }
  }

  @Override
  public void close() {
    // nothing is held
  }

  /** One that goes where it is sent and nowhere else. */
  private static final class Retriever extends DefaultResourceRetriever {

    Retriever(KeyPolicy policy) {
      super(
          milliseconds(policy.connectTimeout()),
          milliseconds(policy.readTimeout()),
          LARGEST_DOCUMENT);
    }

    private static int milliseconds(Duration timeout) {
      return (int) Math.min(timeout.toMillis(), Integer.MAX_VALUE);
    }

    @Override
    protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
      HttpURLConnection connection = super.openHTTPConnection(url);
      connection.setInstanceFollowRedirects(false);
      return connection;
    }
  }
}
