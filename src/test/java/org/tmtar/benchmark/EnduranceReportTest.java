package org.tmtar.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnduranceReportTest {

  private static final TableState NONE = new TableState(0, 0, 0);

  @Test
  void constantMemoryIsFlat() {
    EnduranceResult result = result(megabytes(600, 400, 400, 400, 500, 410, 410, 410));

    assertThat(new EnduranceReport("", result).verdict())
        .contains("- resident memory, last 3 minutes against minutes 2 to 4:"
            + " 410 MB against 400 MB, +2.5 %: flat");
  }

  @Test
  void growingMemoryIsReported() {
    EnduranceResult result = result(megabytes(600, 400, 400, 400, 500, 440, 440, 440));

    assertThat(new EnduranceReport("", result).verdict()).contains("+10.0 %: **grows**");
  }

  @Test
  void shortRunHasNoMemoryVerdict() {
    EnduranceResult result = result(megabytes(400, 400, 400, 400, 440, 480));

    assertThat(new EnduranceReport("", result).verdict())
        .contains("the run is too short for a verdict")
        .doesNotContain("flat");
  }

  @Test
  void growingTableIsReportedWithItsLimit() {
    EnduranceResult result = result(
        megabytes(400, 400),
        Map.of("sessions", new TableState(10, 0, 1_000_000), "zones", new TableState(5, 0, 8192)),
        Map.of("sessions", new TableState(50, 7, 3_000_000), "zones", new TableState(5, 0, 8192)));

    assertThat(new EnduranceReport("", result).text())
        .contains("| sessions | 10 | 50 | 1.0 | 3.0 | 7 | 20.0 | 1000.0 | at most `tmtar.session.")
        .contains("Unchanged tables: zones.");
  }

  @Test
  void tableWithoutAKnownLimitIsMarked() {
    EnduranceResult result = result(
        megabytes(400), Map.of("surprises", NONE), Map.of("surprises", new TableState(1, 0, 8192)));

    assertThat(new EnduranceReport("", result).text()).contains("| **no known limit** |");
  }

  @Test
  void errorsAreReportedWithTheFirstOne() {
    EnduranceMinute minute =
        minute(1, load(2, "GET /api/events/1: 500 instead of 304"), OptionalLong.of(400 * 1024));

    assertThat(new EnduranceReport("", result(List.of(minute))).verdict())
        .contains("- errors: 2\n- first error: GET /api/events/1: 500 instead of 304");
  }

  @Test
  void unmeasuredValuesAreEmpty() {
    EnduranceMinute minute = minute(1, load(0, null), OptionalLong.empty());

    assertThat(new EnduranceReport("", result(List.of(minute))).text())
        .contains("| 1 | 16 | 1.00 | 9.00 | 0 | – | – | – | – |")
        .contains("– MB before, – MB after")
        .contains("The tables of another server are not measured.");
  }

  private static List<EnduranceMinute> megabytes(int... resident) {
    return IntStream.rangeClosed(1, resident.length)
        .mapToObj(
            number -> minute(number, load(0, null), OptionalLong.of(1024L * resident[number - 1])))
        .toList();
  }

  private static EnduranceMinute minute(int number, LoadResult load, OptionalLong resident) {
    return new EnduranceMinute(
        number, load, resident, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
  }

  private static LoadResult load(long errors, String firstError) {
    return new LoadResult(1000, errors, firstError, 62.5, 0, 1, 9, List.of());
  }

  private static EnduranceResult result(List<EnduranceMinute> minutes) {
    return result(minutes, Map.of(), Map.of());
  }

  private static EnduranceResult result(
      List<EnduranceMinute> minutes,
      Map<String, TableState> before,
      Map<String, TableState> after) {
    return new EnduranceResult(
        "small",
        "contents",
        32,
        16,
        minutes,
        OptionalLong.empty(),
        OptionalLong.empty(),
        before,
        after);
  }
}
