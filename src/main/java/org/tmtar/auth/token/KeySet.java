package org.tmtar.auth.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of the application by generation, with the current generation first. P-256 keys sign access
 * tokens. Secrets are the source of all keys that only this API uses. The first key of each kind is
 * current. The others only verify: the older ones until they are removed, the newer ones until they are
 * promoted.
 *
 * <p>A replacement of keys takes three steps and ends no session. All nodes restart after each step.
 * First, a generation is {@linkplain #withNewGeneration added}, so that all nodes accept its signatures.
 * Second, that generation is {@linkplain #promoted promoted} to the current one. Third, when everything
 * that the old generation has signed has expired, the old generation is {@linkplain #retired removed}.
 *
 * @param signing P-256 keys with distinct key ids, of which the first has its private part
 * @param secrets secrets of at least 256 bits each
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7517#section-5">RFC 7517 §5</a>
 */
record KeySet(List<ECKey> signing, List<OctetSequenceKey> secrets) {

  private static final int SECRET_BITS = 256;

  KeySet {
    signing = List.copyOf(signing);
    secrets = List.copyOf(secrets);
  }

  /** A new key set of one generation. */
  static KeySet generate(Instant now) {
    return new KeySet(List.of(), List.of()).withNewGeneration(now);
  }

  /**
   * Reads a JWK set. A key set of an earlier version has no secrets. Each of its private keys then serves
   * as a secret.
   *
   * @throws ParseException if the text is not a JWK set, or if its keys cannot be used
   */
  static KeySet parse(String json) throws ParseException {
    List<JWK> keys = JWKSet.parse(json).getKeys();
    List<ECKey> signing = ofType(ECKey.class, keys);
    List<OctetSequenceKey> secrets = ofType(OctetSequenceKey.class, keys);
    if (signing.isEmpty()
        || !signing.get(0).isPrivate()
        || signing.size() + secrets.size() < keys.size()
        || !keys.stream().allMatch(KeySet::isUsable)
        || keys.stream().map(JWK::getKeyID).distinct().count() < keys.size()) {
      throw new ParseException("Not a key set of this API", 0);
    }
    return new KeySet(signing, secrets.isEmpty() ? legacySecrets(signing) : secrets);
  }

  /** The key set with one more generation, which does not sign yet. */
  KeySet withNewGeneration(Instant now) {
    Date issueTime = Date.from(nextIssueTime(now, signing));
    try {
      return new KeySet(
          with(signing, newSigningKey(issueTime), signing.size()),
          with(secrets, newSecret(issueTime), secrets.size()));
    } catch (JOSEException impossible) {
      throw new IllegalStateException("Every JDK can generate these keys", impossible);
    }
  }

  /** Whether the key set has a generation that was added after the current one. */
  boolean hasNewer() {
    ECKey newest = newest(signing);
    return newest.isPrivate() && !isSame(newest, current());
  }

  /** The key set with the newest generation as the current one. */
  KeySet promoted() {
    return new KeySet(newestFirst(signing), newestFirst(secrets));
  }

  /** The key set with the current generation only. */
  KeySet retired() {
    return new KeySet(signing.subList(0, 1), secrets.subList(0, 1));
  }

  /** The current key, which signs access tokens. */
  ECKey current() {
    return signing.get(0);
  }

  /** The number of generations. */
  int size() {
    return signing.size();
  }

  /** The JWK set with all keys and their private parts, as the key file contains it. */
  String toJson() {
    List<JWK> all = Stream.concat(signing.stream(), secrets.stream()).toList();
    return new JWKSet(all).toString(false);
  }

  /** The JWK set with the public parts of the signing keys, which may be published. */
  String toPublicJson() {
    return new JWKSet(List.copyOf(signing)).toString(true);
  }

  /** Contains no key, so that a log entry discloses none. */
  @Override
  public String toString() {
    return "KeySet of " + size();
  }

  private static boolean isUsable(JWK key) {
    if (key.getKeyID() == null) {
      return false;
    }
    return key instanceof ECKey ec
        ? Curve.P_256.equals(ec.getCurve())
        : key instanceof OctetSequenceKey secret && secret.size() >= SECRET_BITS;
  }

  private static <K extends JWK> List<K> ofType(Class<K> type, List<JWK> keys) {
    return keys.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static List<OctetSequenceKey> legacySecrets(List<ECKey> signing) {
    return signing.stream().filter(ECKey::isPrivate).map(KeySet::legacySecret).toList();
  }

  private static OctetSequenceKey legacySecret(ECKey key) {
    return new OctetSequenceKey.Builder(key.getD())
        .keyID(key.getKeyID() + "-secret")
        .build();
  }

  private static ECKey newSigningKey(Date issueTime) throws JOSEException {
    return new ECKeyGenerator(Curve.P_256)
        .keyUse(KeyUse.SIGNATURE)
        .issueTime(issueTime)
        .keyIDFromThumbprint(true)
        .generate();
  }

  private static OctetSequenceKey newSecret(Date issueTime) throws JOSEException {
    return new OctetSequenceKeyGenerator(SECRET_BITS)
        .issueTime(issueTime)
        .keyIDFromThumbprint(true)
        .generate();
  }

  /**
   * The time of a new key: the current time, but at least one second after all other keys. The resolution
   * of these times is one second, and the newest key must be unique.
   */
  private static Instant nextIssueTime(Instant now, List<ECKey> others) {
    return others.stream()
        .map(KeySet::issueTime)
        .map(other -> other.plusSeconds(1))
        .filter(now::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(now);
  }

  private static <K extends JWK> K newest(List<K> keys) {
    return keys.stream().max(Comparator.comparing(KeySet::issueTime)).orElseThrow();
  }

  /** A key of an earlier version has no creation time, and counts as older than any key that has one. */
  private static Instant issueTime(JWK key) {
    return key.getIssueTime() == null ? Instant.EPOCH : key.getIssueTime().toInstant();
  }

  private static <K extends JWK> List<K> newestFirst(List<K> keys) {
    K newest = newest(keys);
    return with(keys.stream().filter(key -> !isSame(key, newest)).toList(), newest, 0);
  }

  private static boolean isSame(JWK first, JWK second) {
    return first.getKeyID().equals(second.getKeyID());
  }

  private static <K> List<K> with(List<K> keys, K key, int position) {
    List<K> extended = new ArrayList<>(keys);
    extended.add(position, key);
    return extended;
  }
}
