package org.tmtar.auth.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.tmtar.security.Signer;

/**
 * The HMAC signer, with keys that are derived from the key set that all nodes share. A signature has the
 * form {@code <key id>.<HMAC>}, with both parts in base64url.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104</a>
 */
@ApplicationScoped
public class HmacSigner implements Signer {

  private final Map<String, DerivedKeys> byPurpose = new ConcurrentHashMap<>();
  private KeySet keys;

  protected HmacSigner() {}

  @Inject
  public HmacSigner(TokenConfig config) {
    keys = config.keys();
  }

  @Override
  public String signature(String purpose, String text) {
    DerivedKeys derived = derived(purpose);
    return derived.currentId() + "." + sign(derived.current(), text);
  }

  @Override
  public boolean verify(String signature, String purpose, String text) {
    if (signature == null) {
      return false;
    }
    int dot = signature.indexOf('.');
    return dot > 0
        && derived(purpose)
            .find(signature.substring(0, dot))
            .filter(key -> isEqual(signature.substring(dot + 1), sign(key, text)))
            .isPresent();
  }

  private DerivedKeys derived(String purpose) {
    return byPurpose.computeIfAbsent(purpose, name -> DerivedKeys.of(keys, "seal " + name));
  }

  private static boolean isEqual(String received, String expected) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), received.getBytes(StandardCharsets.UTF_8));
  }

  private static String sign(SecretKey key, String text) {
    try {
      Mac mac = Mac.getInstance(DerivedKeys.ALGORITHM);
      mac.init(key);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK supports " + DerivedKeys.ALGORITHM, impossible);
    }
  }
}
