package org.tmtar.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An identity provider that really answers over HTTP: it signs access tokens, publishes its keys, where
 * Auth0 does and where its metadata say, and can rotate them or be away.
 */
public final class TestIssuer implements AutoCloseable {

  /** What the application under test expects in {@code aud}. */
  public static final String AUDIENCE = "https://api.tmtar.example";

  private final HttpServer server;
  private final List<JWK> published = new CopyOnWriteArrayList<>();
  private final AtomicInteger timesAsked = new AtomicInteger();
  private volatile boolean away;
  private volatile String metadata;
  private volatile Optional<TestIssuer> elsewhere = Optional.empty();
  private volatile JWK rsaKey;
  private volatile JWK ecKey;

  private TestIssuer(HttpServer server) {
    this.server = server;
  }

  /** Starts one on a free port of this machine. */
  public static TestIssuer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      TestIssuer issuer = new TestIssuer(server);
      issuer.rotateKeys();
      issuer.metadata = issuer.metadata(issuer.name());
      server.createContext("/.well-known/jwks.json", issuer::answerKeys);
      server.createContext("/keys", issuer::answerKeys);
      server.createContext("/.well-known/openid-configuration", issuer::answerMetadata);
      server.start();
      return issuer;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Its {@code iss}. */
  public String name() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** Says from now on that another one is what its metadata are about. */
  public void pretendToBe(String other) {
    metadata = metadata(other);
  }

  private String metadata(String name) {
    return "{\"issuer\":\"%s\",\"jwks_uri\":\"%skeys\"}".formatted(name, name());
  }

  /** How often somebody has asked for its keys. */
  public int timesAsked() {
    return timesAsked.get();
  }

  /** Signs with new keys from now on; the old ones stay published. */
  public void rotateKeys() {
    try {
      rsaKey = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
      ecKey =
          new ECKeyGenerator(Curve.P_256).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    published.add(rsaKey);
    published.add(ecKey);
  }

  /** Publishes another key besides. */
  public void publish(JWK key) {
    published.add(key);
  }

  /** Answers every request with 500 from now on, or no longer. */
  public void beAway(boolean isAway) {
    away = isAway;
  }

  /** Answers from now on that its keys are where those of another one are. */
  public void sendTo(TestIssuer other) {
    elsewhere = Optional.of(other);
  }

  /** The key that signs RS256. */
  public JWK rsaKey() {
    return rsaKey;
  }

  /** The key that signs ES256. */
  public JWK ecKey() {
    return ecKey;
  }

  /** The claims of a good access token of a user, to be spoilt by a test. */
  public JWTClaimsSet.Builder claimsOf(String subject) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(name())
        .subject(subject)
        .audience(AUDIENCE)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(600)));
  }

  /** A good access token, signed with RS256. */
  public String accessToken(String subject) {
    return sign(claimsOf(subject).build(), JWSAlgorithm.RS256, rsaKey);
  }

  /** Signs anything with anything. */
  public static String sign(JWTClaimsSet claims, JWSAlgorithm algorithm, JWK key) {
    return sign(claims, algorithm, key, JOSEObjectType.JWT);
  }

  /** Signs anything with anything, as a token of some kind. */
  public static String sign(
      JWTClaimsSet claims, JWSAlgorithm algorithm, JWK key, JOSEObjectType type) {
    try {
      JWSSigner signer = new DefaultJWSSignerFactory().createJWSSigner(key, algorithm);
      JWSHeader header =
          new JWSHeader.Builder(algorithm).type(type).keyID(key.getKeyID()).build();
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void answerKeys(HttpExchange exchange) throws IOException {
    timesAsked.incrementAndGet();
    answer(exchange, new JWKSet(published).toString(true));
  }

  private void answerMetadata(HttpExchange exchange) throws IOException {
    answer(exchange, metadata);
  }

  private void answer(HttpExchange exchange, String document) throws IOException {
    byte[] body = document.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      if (elsewhere.isPresent()) {
        exchange.getResponseHeaders().add("Location", elsewhere.get().name() + "keys");
        exchange.sendResponseHeaders(302, -1);
        return;
      }
      if (away) {
        exchange.sendResponseHeaders(500, -1);
        return;
      }
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
