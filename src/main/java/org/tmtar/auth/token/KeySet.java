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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of an application, newest generation first: P-256 keys that sign access tokens, and secrets
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
  static KeySet generate() {
    return new KeySet(List.of(), List.of()).withOneMore();
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
  KeySet withOneMore() {
    try {
      return new KeySet(
          with(signing, newSigningKey(), signing.size()),
          with(secrets, newSecret(), secrets.size()));
    } catch (JOSEException impossible) {
      throw new IllegalStateException("Every JDK can make these keys", impossible);
    }
  }

  /** The same with the last generation as the current one. */
  KeySet promoted() {
    return new KeySet(lastFirst(signing), lastFirst(secrets));
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

  private static ECKey newSigningKey() throws JOSEException {
    return new ECKeyGenerator(Curve.P_256)
        .keyUse(KeyUse.SIGNATURE)
        .keyIDFromThumbprint(true)
        .generate();
  }

  private static OctetSequenceKey newSecret() throws JOSEException {
    return new OctetSequenceKeyGenerator(SECRET_BITS).keyIDFromThumbprint(true).generate();
  }

  private static <K> List<K> lastFirst(List<K> keys) {
    int last = keys.size() - 1;
    return with(keys.subList(0, last), keys.get(last), 0);
  }

  private static <K> List<K> with(List<K> keys, K key, int position) {
    List<K> more = new ArrayList<>(keys);
    more.add(position, key);
    return more;
  }
}
