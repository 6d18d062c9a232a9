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
 * The HMAC keys of one purpose. One key is derived from each secret of the key set. The first key is
 * current and signs, and all keys verify. The id of a key identifies its secret and is the same on all
 * nodes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5869">RFC 5869: HKDF</a>
 */
final class DerivedKeys {

  /** The name by which {@code Mac} knows the only algorithm of these keys. */
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
   * @param purpose the purpose of the signatures; each purpose has its own keys
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

  /** The key with an id; empty if there is no such key, for example after its removal. */
  Optional<SecretKey> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  private static byte[] expand(byte[] extracted, String label, int length) {
    byte[] info = ("tmtar " + label).getBytes(StandardCharsets.UTF_8);
    return HKDF.fromHmacSha256().expand(extracted, info, length);
  }
}
