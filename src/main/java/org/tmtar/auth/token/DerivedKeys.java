package org.tmtar.auth.token;

import at.favre.lib.hkdf.HKDF;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The HMAC keys of one purpose, one from each secret of the key set: the first is current, all are
 * believed. A key's id says from which secret it was derived, and is the same on all nodes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5869">RFC 5869: HKDF</a>
 */
final class DerivedKeys {

  /** What {@code Mac} calls the only algorithm these keys are for. */
  static final String ALGORITHM = "HmacSHA256";

  private static final int KEY_BYTES = 32;
  private static final int ID_BYTES = 6;

  private final Map<String, SecretKey> byId = new LinkedHashMap<>();
  private final String currentId;

  private DerivedKeys(KeySet keys, String purpose) {
    keys.secrets().forEach(secret -> {
      byte[] extracted = HKDF.fromHmacSha256().extract((byte[]) null, secret.toByteArray());
      byId.put(
          Base64.getUrlEncoder().encodeToString(expand(extracted, "id", ID_BYTES)),
          new SecretKeySpec(expand(extracted, "key " + purpose, KEY_BYTES), ALGORITHM));
    });
    currentId = byId.keySet().iterator().next();
  }

  /**
   * Derives the keys of a purpose.
   *
   * @param purpose what they mark; each purpose has keys of its own
   */
  static DerivedKeys of(KeySet keys, String purpose) {
    return new DerivedKeys(keys, purpose);
  }

  String currentId() {
    return currentId;
  }

  SecretKey current() {
    return byId.get(currentId);
  }

  /** One key; empty if there is none with this id, or no more. */
  Optional<SecretKey> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  private static byte[] expand(byte[] extracted, String label, int length) {
    byte[] info = ("tmtar " + label).getBytes(StandardCharsets.UTF_8);
    return HKDF.fromHmacSha256().expand(extracted, info, length);
  }
}
