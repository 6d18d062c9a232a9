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
 * The keys of an application, current generation first: P-256 keys that sign access tokens, and secrets
 * from which all keys are derived that only we ourselves need. The first of each is current, the others
 * are still, or already, believed.
 *
 * <p>Keys are replaced without logging anyone out in three steps, between which every node is started
 * anew: one is {@linkplain #withOneMore added}, so that all nodes believe it, then {@linkplain #promoted
 * made current}, and once everything that the old one has signed has expired the old one is {@linkplain
 * #retired taken out}.
 *
 * @param signing P-256 keys with key ids of their own, the first with its private part
 * @param secrets at least 256 bits each
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7517#section-5">RFC 7517 §5</a>
 */
record KeySet(List<ECKey> signing, List<OctetSequenceKey> secrets) {

  private static final int SECRET_BITS = 256;

  KeySet {
    signing = List.copyOf(signing);
    secrets = List.copyOf(secrets);
  }

  /** A new one of one generation. */
  static KeySet generate(Instant now) {
    return new KeySet(List.of(), List.of()).withOneMore(now);
  }

  /**
   * Reads a JWK set. One of an earlier version has no secrets: there each private key stands in for one.
   *
   * @throws ParseException if it is none, or its keys cannot be used
   */
  static KeySet parse(String json) throws ParseException {
    List<JWK> keys = JWKSet.parse(json).getKeys();
    List<ECKey> signing = only(ECKey.class, keys);
    List<OctetSequenceKey> secrets = only(OctetSequenceKey.class, keys);
    if (signing.isEmpty()
        || !signing.get(0).isPrivate()
        || signing.size() + secrets.size() < keys.size()
        || !keys.stream().allMatch(KeySet::isUsable)
        || keys.stream().map(JWK::getKeyID).distinct().count() < keys.size()) {
      throw new ParseException("Not a set of our keys", 0);
    }
    return new KeySet(signing, secrets.isEmpty() ? standIns(signing) : secrets);
  }

  /** The same with a generation more, which signs nothing yet. */
  KeySet withOneMore(Instant now) {
    Date made = Date.from(later(now, signing));
    try {
      return new KeySet(
          with(signing, newSigningKey(made), signing.size()),
          with(secrets, newSecret(made), secrets.size()));
    } catch (JOSEException impossible) {
      throw new IllegalStateException("Every JDK can make these keys", impossible);
    }
  }

  /** Whether there is a generation that was added after the current one. */
  boolean hasNewer() {
    ECKey newest = newest(signing);
    return newest.isPrivate() && !isSame(newest, current());
  }

  /** The same with the newest generation as the current one. */
  KeySet promoted() {
    return new KeySet(newestFirst(signing), newestFirst(secrets));
  }

  /** The current generation alone. */
  KeySet retired() {
    return new KeySet(signing.subList(0, 1), secrets.subList(0, 1));
  }

  /** The key that signs. */
  ECKey current() {
    return signing.get(0);
  }

  /** How many generations there are. */
  int size() {
    return signing.size();
  }

  /** All of it, for the file that keeps it. */
  String toJson() {
    List<JWK> all = Stream.concat(signing.stream(), secrets.stream()).toList();
    return new JWKSet(all).toString(false);
  }

  /** What anyone may have: the public parts of the keys that sign. */
  String toPublicJson() {
    return new JWKSet(List.copyOf(signing)).toString(true);
  }

  /** Says nothing of what it holds. */
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

  private static <K extends JWK> List<K> only(Class<K> type, List<JWK> keys) {
    return keys.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static List<OctetSequenceKey> standIns(List<ECKey> signing) {
    return signing.stream().filter(ECKey::isPrivate).map(KeySet::standIn).toList();
  }

  private static OctetSequenceKey standIn(ECKey key) {
    return new OctetSequenceKey.Builder(key.getD())
        .keyID(key.getKeyID() + "-secret")
        .build();
  }

  private static ECKey newSigningKey(Date made) throws JOSEException {
    return new ECKeyGenerator(Curve.P_256)
        .keyUse(KeyUse.SIGNATURE)
        .issueTime(made)
        .keyIDFromThumbprint(true)
        .generate();
  }

  private static OctetSequenceKey newSecret(Date made) throws JOSEException {
    return new OctetSequenceKeyGenerator(SECRET_BITS)
        .issueTime(made)
        .keyIDFromThumbprint(true)
        .generate();
  }

  /** Now, but after all others, which are kept by the second. */
  private static Instant later(Instant now, List<ECKey> others) {
    return others.stream()
        .map(KeySet::made)
        .map(other -> other.plusSeconds(1))
        .filter(now::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(now);
  }

  private static <K extends JWK> K newest(List<K> keys) {
    return keys.stream().max(Comparator.comparing(KeySet::made)).orElseThrow();
  }

  /** Keys of an earlier version do not say when they were made: before all that do. */
  private static Instant made(JWK key) {
    return key.getIssueTime() == null ? Instant.EPOCH : key.getIssueTime().toInstant();
  }

  private static <K extends JWK> List<K> newestFirst(List<K> keys) {
    K newest = newest(keys);
    return with(keys.stream().filter(key -> !isSame(key, newest)).toList(), newest, 0);
  }

  private static boolean isSame(JWK one, JWK other) {
    return one.getKeyID().equals(other.getKeyID());
  }

  private static <K> List<K> with(List<K> keys, K key, int position) {
    List<K> more = new ArrayList<>(keys);
    more.add(position, key);
    return more;
  }
}
