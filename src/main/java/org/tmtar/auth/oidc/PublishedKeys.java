package org.tmtar.auth.oidc;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The keys that an issuer publishes, asked for each time; the caches above it decide when. Where they
 * are is settled, or said by the issuer's metadata, which are then read anew as well.
 */
final class PublishedKeys implements JWKSetSource<SecurityContext> {

  private final Issuer issuer;
  private final ResourceRetriever retriever;
  private final Clock clock;
  private volatile Instant lastHad = Instant.MIN;
  private volatile boolean away;

  PublishedKeys(Issuer issuer, ResourceRetriever retriever, Clock clock) {
    this.issuer = issuer;
    this.retriever = retriever;
    this.clock = clock;
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator evaluator, long currentTime, SecurityContext context)
      throws KeySourceException {
    try {
      JWKSet keys = new URLBasedJWKSetSource<>(address(), retriever)
          .getJWKSet(evaluator, currentTime, context);
      lastHad = clock.instant();
      away = false;
      return keys;
    } catch (KeySourceException failure) {
      away = true;
      throw failure;
    }
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

  /** Whether the issuer did not answer, or nothing usable, when it was asked last. */
  boolean areAway() {
    return away;
  }

  /** Whether it is longer ago than a limit that they were had. */
  boolean areOlderThan(Duration limit) {
    return lastHad.isBefore(clock.instant().minus(limit));
  }

  @Override
  public void close() {
    // nothing is held
  }
}
