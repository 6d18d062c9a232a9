package org.tmtar.file.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.file.storage.ByteSpan;

class RequestedRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-9, 0, 9",
    "bytes=5-5, 5, 5",
    "bytes=90-, 90, 99",
    "bytes=90-1000000, 90, 99",
    "bytes=90-99999999999999999999, 90, 99",
    "bytes=-10, 90, 99",
    "bytes=-1000, 0, 99",
    "Bytes=0-0, 0, 0"
  })
  void singleRangeSelectsThatPartOfAHundredBytes(String header, long first, long last) {
    assertThat(RequestedRange.of(header).orElseThrow().within(100))
        .isEqualTo(new ByteSpan(first, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lines=1-2", "bytes 0-1", "bytes=0-1,3-4", ""})
  void unsupportedRangesSelectTheWholeContent(String header) {
    assertThat(RequestedRange.of(header)).isEmpty();
  }

  @Test
  void absentHeaderSelectsTheWholeContent() {
    assertThat(RequestedRange.of(null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=5-2",
        "bytes=-",
        "bytes=a-b",
        "bytes=",
        "bytes=1",
        "bytes=--1",
        "bytes=1-2x",
        "bytes=-1-"
      })
  void invalidRangeIsIgnored(String header) {
    assertThat(RequestedRange.of(header)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=99999999999999999999-"})
  void rangeAfterTheEndIsRefused(String header) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestedRange.of(header).orElseThrow().within(100));
  }
}
