package org.tmtar.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tmtar.http.transfer.LimitedStream;
import org.tmtar.problem.BodyTooLargeException;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.problem.UnsupportedContentException;
import org.tmtar.testing.Encoded;

class DecodedBodyTest {

  private static final byte[] TEXT = "{\"name\":\"Київ\"}".getBytes(StandardCharsets.UTF_8);

  @Test
  void everyAcceptedCodingIsDecoded() throws IOException {
    assertThat(decoded(Encoded.gzip(TEXT), "gzip")).isEqualTo(TEXT);
    assertThat(decoded(Encoded.gzip(TEXT), "X-GZIP ")).isEqualTo(TEXT);
    assertThat(decoded(Encoded.deflate(TEXT), "deflate")).isEqualTo(TEXT);
    assertThat(decoded(Encoded.rawDeflate(TEXT), "deflate")).isEqualTo(TEXT);
    assertThat(decoded(TEXT, "identity")).isEqualTo(TEXT);
  }

  @Test
  void membersOfGzipAreOneBody() throws IOException {
    byte[] twice = Encoded.concat(Encoded.gzip(TEXT), Encoded.gzip(TEXT));

    assertThat(decoded(twice, "gzip")).isEqualTo(Encoded.concat(TEXT, TEXT));
  }

  @Test
  void bodyThatIsTruncatedOrDamagedIsRefused() {
    for (String coding : new String[] {"gzip", "deflate"}) {
      byte[] encoded = coding.equals("gzip") ? Encoded.gzip(TEXT) : Encoded.deflate(TEXT);
      for (int length = 0; length < encoded.length; length++) {
        refused(Arrays.copyOf(encoded, length), coding);
      }
      byte[] damaged = encoded.clone();
      damaged[encoded.length - 5] ^= 0x55;
      refused(damaged, coding);
      refused(TEXT, coding);
    }
    refused(Encoded.concat(Encoded.gzip(TEXT), TEXT), "gzip");
  }

  @Test
  void bombEndsAtTheLimitOfDecodedBytes() {
    InputStream body = new LimitedStream(body(Encoded.gzip(new byte[50_000_000]), "gzip"), 1000);

    assertThatExceptionOfType(BodyTooLargeException.class).isThrownBy(body::readAllBytes);
  }

  @Test
  void endlessBodyWithoutContentIsRefused() {
    refused(endless(Encoded.gzip(new byte[0])), "gzip");
    byte[] endlessName = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0};
    refused(
        new SequenceInputStream(
            new ByteArrayInputStream(endlessName),
            endless("name".getBytes(StandardCharsets.UTF_8))),
        "gzip");
    byte[] emptyBlock = {0, 0, 0, (byte) 0xff, (byte) 0xff};
    refused(endless(emptyBlock), "deflate");
  }

  @Test
  void otherCodingIsRefusedWithTheSupportedCodingsWhenTheBodyIsRead() {
    for (String coding : new String[] {"br", "zstd", "gzip, gzip", "gzip;q=1", "x"}) {
      assertThatExceptionOfType(UnsupportedContentException.class)
          .isThrownBy(() -> decoded(TEXT, coding))
          .satisfies(refused ->
              assertThat(refused.headers()).containsEntry("Accept-Encoding", "gzip, deflate"));
    }
  }

  private static void refused(byte[] encoded, String coding) {
    refused(new ByteArrayInputStream(encoded), coding);
  }

  private static void refused(InputStream encoded, String coding) {
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> new DecodedBody(encoded, ContentCoding.of(coding)).readAllBytes());
  }

  private static byte[] decoded(byte[] encoded, String coding) throws IOException {
    return body(encoded, coding).readAllBytes();
  }

  private static InputStream body(byte[] encoded, String coding) {
    return new DecodedBody(new ByteArrayInputStream(encoded), ContentCoding.of(coding));
  }

  /** More repetitions than any encoder would add. */
  private static InputStream endless(byte[] unit) {
    ByteArrayOutputStream repeated = new ByteArrayOutputStream();
    for (int count = 0; count < 50_000; count++) {
      repeated.writeBytes(unit);
    }
    return new ByteArrayInputStream(repeated.toByteArray());
  }
}
