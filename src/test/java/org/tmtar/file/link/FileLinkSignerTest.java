package org.tmtar.file.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.security.Signer;

class FileLinkSignerTest {

  private static final Instant NOW = Instant.parse("2026-11-22T07:00:10Z");

  @Test
  void linkIsValidForFourToFiveMinutes() {
    Parts link = sign(NOW, "a.png");

    assertThatCode(() -> check(NOW, "a.png", link)).doesNotThrowAnyException();
    assertThatCode(() -> check(NOW.plus(Duration.ofSeconds(289)), "a.png", link))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> check(NOW.plus(Duration.ofSeconds(290)), "a.png", link))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessageContaining("expired");
  }

  @Test
  void linksOfOneMinuteAreEqual() {
    assertThat(sign(NOW, "a.png")).isEqualTo(sign(NOW.plusSeconds(49), "a.png"));
    assertThat(sign(NOW, "a.png")).isNotEqualTo(sign(NOW.plusSeconds(50), "a.png"));
  }

  @Test
  void linkIsValidForOneFileAndEachChangeInvalidatesIt() {
    Parts link = sign(NOW, "a.png");

    refuse("b.png", link);
    refuse("a.png", new Parts(link.expires() + "0", link.signature()));
    refuse("a.png", new Parts("0" + link.expires(), link.signature()));
    refuse("a.png", new Parts(link.expires(), link.signature() + "x"));
    refuse("a.png", new Parts(link.expires(), ""));
    refuse("a.png", new Parts(link.expires(), null));
    refuse("a.png", new Parts(null, link.signature()));
    refuse("a.png", new Parts("never", link.signature()));
    refuse("a.png", new Parts("-1", link.signature()));
  }

  private static void refuse(String filename, Parts link) {
    assertThatThrownBy(() -> check(NOW, filename, link))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessageContaining("signature");
  }

  private static Parts sign(Instant time, String filename) {
    String query = URI.create(signer(time).signedPath(filename)).getQuery();
    return new Parts(
        query.replaceFirst(".*expires=([0-9]+).*", "$1"), query.replaceFirst(".*signature=", ""));
  }

  private static void check(Instant time, String filename, Parts link) {
    signer(time).check(filename, link.expires(), link.signature());
  }

  private static FileLinkSigner signer(Instant time) {
    return new FileLinkSigner(new PlainSigner(), Clock.fixed(time, ZoneOffset.UTC));
  }

  private record Parts(String expires, String signature) {}

  /**
   * A signer with readable signatures. The tests of the real signer check that signatures cannot be
   * forged.
   */
  private static final class PlainSigner implements Signer {

    @Override
    public String signature(String purpose, String text) {
      return (purpose + "-" + text).replaceAll("[^A-Za-z0-9]", "-");
    }

    @Override
    public boolean verify(String signature, String purpose, String text) {
      return signature(purpose, text).equals(signature);
    }
  }
}
