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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.tmtar.auth.token.SignatureProvider;

/**
 * An identity provider that is reachable over HTTP. It signs access tokens and publishes its keys, both at
 * the path that Auth0 uses and at the address in its metadata. It can rotate its keys or be unavailable.
 */
public final class TestIssuer implements AutoCloseable {

  /** The audience that the application under test requires in {@code aud}. */
  public static final String AUDIENCE = "https://api.tmtar.example";

  /** The {@code client_id} of the pages of the application under test. */
  public static final String CLIENT = "console";

  private final HttpServer server;
  private final List<JWK> published = new CopyOnWriteArrayList<>();
  private final AtomicInteger requestCount = new AtomicInteger();
  private volatile boolean unavailable;
  private volatile String metadata;
  private volatile Optional<TestIssuer> elsewhere = Optional.empty();
  private volatile JWK rsaKey;
  private volatile JWK ecKey;

  private TestIssuer(HttpServer server) {
    this.server = server;
  }

  /** Starts an issuer on a free port of the loopback interface. */
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

  /** Returns the {@code iss} of this issuer. */
  public String name() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** Changes the {@code issuer} in the metadata to that of another issuer. */
  public void setIssuerInMetadata(String other) {
    metadata = metadata(other);
  }

  private String metadata(String name) {
    return "{\"issuer\":\"%s\",\"jwks_uri\":\"%skeys\"}".formatted(name, name());
  }

  /** Returns the number of requests for its keys. */
  public int requestCount() {
    return requestCount.get();
  }

  /** Replaces the signing keys. The previous keys remain published. */
  public void rotateKeys() {
    try {
      // The native provider generates the key in a fraction of the time.
      rsaKey = new RSAKeyGenerator(2048)
          .provider(SignatureProvider.find().orElse(null))
          .keyID(UUID.randomUUID().toString())
          .generate();
      ecKey =
          new ECKeyGenerator(Curve.P_256).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    published.add(rsaKey);
    published.add(ecKey);
  }

  /** Publishes an additional key. */
  public void publish(JWK key) {
    published.add(key);
  }

  /** Makes the issuer unavailable, so that it responds to every request with 500, or available again. */
  public void setUnavailable(boolean isUnavailable) {
    unavailable = isUnavailable;
  }

  /** Redirects every request to the keys of another issuer. */
  public void sendTo(TestIssuer other) {
    elsewhere = Optional.of(other);
  }

  /** Returns the key that signs with RS256. */
  public JWK rsaKey() {
    return rsaKey;
  }

  /** Returns the key that signs with ES256. */
  public JWK ecKey() {
    return ecKey;
  }

  /** Returns the claims of a valid access token of a user. A test may make them invalid. */
  public JWTClaimsSet.Builder claimsOf(String subject) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(name())
        .subject(subject)
        .audience(AUDIENCE)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(600)));
  }

  /** Returns a valid access token, signed with RS256. */
  public String accessToken(String subject) {
    return sign(claimsOf(subject).build(), JWSAlgorithm.RS256, rsaKey);
  }

  /**
   * Returns the claims of a logout token without its subject. A test adds {@code sub} or {@code sid}, and may
   * make the claims invalid.
   */
  public JWTClaimsSet.Builder logoutClaims() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(name())
        .audience(CLIENT)
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(120)))
        .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
  }

  /** Signs claims as a logout token. */
  public String logoutToken(JWTClaimsSet.Builder claims) {
    return sign(claims.build(), JWSAlgorithm.RS256, rsaKey, new JOSEObjectType("logout+jwt"));
  }

  /** Signs any claims with any key, as a token of type JWT. */
  public static String sign(JWTClaimsSet claims, JWSAlgorithm algorithm, JWK key) {
    return sign(claims, algorithm, key, JOSEObjectType.JWT);
  }

  /** Signs any claims with any key, as a token of any type. */
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
    requestCount.incrementAndGet();
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
      if (unavailable) {
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
