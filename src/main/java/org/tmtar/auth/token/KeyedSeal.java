package org.tmtar.auth.token;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tmtar.security.Seal;

/**
 * Seals by HMAC. Each key that signs our tokens has a key for this derived from it, so that all nodes
 * share them, a new key set replaces them, and there is no other secret to keep.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104</a>
 */
@ApplicationScoped
public class KeyedSeal implements Seal {

  private static final String ALGORITHM = "HmacSHA256";

  /** Keeps what is derived here apart from whatever else is made of the same key. */
  private static final String DERIVATION = "tmtar seal 1";

  private List<SecretKeySpec> keys;

  protected KeyedSeal() {}

  @Inject
  public KeyedSeal(TokenConfig config) {
    keys = config.keys().all().stream()
        .filter(ECKey::isPrivate)
        .map(KeyedSeal::derive)
        .toList();
  }

  @Override
  public String of(String purpose, String text) {
    return mark(keys.get(0), purpose, text);
  }

  @Override
  public boolean fits(String mark, String purpose, String text) {
    if (mark == null) {
      return false;
    }
    byte[] given = mark.getBytes(StandardCharsets.UTF_8);
    return keys.stream()
        .map(key -> mark(key, purpose, text).getBytes(StandardCharsets.UTF_8))
        .anyMatch(own -> MessageDigest.isEqual(own, given));
  }

  private static SecretKeySpec derive(ECKey key) {
    SecretKeySpec whole = new SecretKeySpec(key.getD().decode(), ALGORITHM);
    return new SecretKeySpec(hmac(whole, DERIVATION), ALGORITHM);
  }

  private static String mark(SecretKeySpec key, String purpose, String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(key, purpose + "\n" + text));
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, impossible);
    }
  }
}
