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
import org.tmtar.security.Seal;

/**
 * Seals by HMAC, with keys of the key set that all nodes share: {@code <key id>.<mark>}, each in base64url.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104</a>
 */
@ApplicationScoped
public class KeyedSeal implements Seal {

  private final Map<String, DerivedKeys> byPurpose = new ConcurrentHashMap<>();
  private KeySet keys;

  protected KeyedSeal() {}

  @Inject
  public KeyedSeal(TokenConfig config) {
    keys = config.keys();
  }

  @Override
  public String of(String purpose, String text) {
    DerivedKeys derived = derived(purpose);
    return derived.currentId() + "." + mark(derived.current(), text);
  }

  @Override
  public boolean fits(String mark, String purpose, String text) {
    if (mark == null) {
      return false;
    }
    int dot = mark.indexOf('.');
    return dot > 0
        && derived(purpose)
            .find(mark.substring(0, dot))
            .filter(key -> isEqual(mark.substring(dot + 1), mark(key, text)))
            .isPresent();
  }

  private DerivedKeys derived(String purpose) {
    return byPurpose.computeIfAbsent(purpose, one -> DerivedKeys.of(keys, "seal " + one));
  }

  private static boolean isEqual(String given, String own) {
    return MessageDigest.isEqual(
        own.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static String mark(SecretKey key, String text) {
    try {
      Mac mac = Mac.getInstance(DerivedKeys.ALGORITHM);
      mac.init(key);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every JDK has " + DerivedKeys.ALGORITHM, impossible);
    }
  }
}
