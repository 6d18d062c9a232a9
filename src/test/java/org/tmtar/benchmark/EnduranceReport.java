package org.tmtar.benchmark;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The report of an endurance run in Markdown.
 *
 * @param versions a text that names the versions of the measured software and of the tools
 */
record EnduranceReport(String versions, EnduranceResult result) {

  private static final String UNKNOWN = "–";

  /**
   * The number of the first minute that is compared. Minute 1 is left out, because the rate has just
   * changed.
   */
  private static final int FIRST = 2;

  private static final int COMPARED = 3;

  /** The maximum relative growth of memory that the report calls flat. */
  private static final double FLAT = 0.05;

  String text() {
    StringJoiner text = new StringJoiner("\n\n", "", "\n");
    text.add("# Endurance");
    text.add("%s; %s".formatted(Report.surroundings(), versions));
    text.add("%s: %s".formatted(result.label(), result.contents()));
    text.add(format(
        "%d minutes at %.0f requests/s, half of the maximum rate of %.0f/s.",
        result.minutes().size(), result.perSecond(), result.maxPerSecond()));
    text.add(verdict());
    text.add(minutes());
    text.add("## Tables");
    text.add(tables());
    return text.toString();
  }

  /** The lines about memory and errors. */
  String verdict() {
    StringJoiner lines = new StringJoiner("\n");
    lines.add("- errors: %d".formatted(result.errors()));
    result.minutes().stream()
        .map(minute -> minute.load().firstError())
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(error -> lines.add("- first error: " + error));
    lines.add("- resident memory, " + change(EnduranceMinute::residentKilobytes));
    lines.add("- heap after garbage collections, " + change(EnduranceMinute::heapKilobytes));
    lines.add("- heap after a full garbage collection: %s MB before, %s MB after"
        .formatted(megabytes(result.stayedBefore()), megabytes(result.stayedAfter())));
    return lines.toString();
  }

  /** Compares the last minutes of the run with the minutes after the first. */
  private String change(Function<EnduranceMinute, OptionalLong> kilobytes) {
    int count = result.minutes().size();
    if (count < FIRST - 1 + 2 * COMPARED) {
      return "last %d minutes against minutes %d to %d: the run is too short for a verdict"
          .formatted(COMPARED, FIRST, FIRST + COMPARED - 1);
    }
    OptionalDouble first = mean(kilobytes, FIRST - 1);
    OptionalDouble last = mean(kilobytes, count - COMPARED);
    String what = "last %d minutes against minutes %d to %d: "
        .formatted(COMPARED, FIRST, FIRST + COMPARED - 1);
    if (first.isEmpty() || last.isEmpty()) {
      return what + "unknown";
    }
    double growth = last.getAsDouble() / first.getAsDouble() - 1;
    return what
        + format(
            "%.0f MB against %.0f MB, %+.1f %%: %s",
            last.getAsDouble() / 1024,
            first.getAsDouble() / 1024,
            100 * growth,
            growth <= FLAT ? "flat" : "**grows**");
  }

  private OptionalDouble mean(Function<EnduranceMinute, OptionalLong> kilobytes, int from) {
    return result.minutes().subList(from, from + COMPARED).stream()
        .map(kilobytes)
        .flatMapToLong(OptionalLong::stream)
        .average();
  }

  private String minutes() {
    StringJoiner table = new StringJoiner("\n");
    table.add("| minute | requests/s | p50, ms | p99, ms | errors | resident memory, MB"
        + " | heap after garbage collections, MB | threads | connections to PostgreSQL |");
    table.add("|---|---|---|---|---|---|---|---|---|");
    result.minutes().forEach(minute -> table.add(row(minute)));
    return table.toString();
  }

  private static String row(EnduranceMinute minute) {
    return format(
        "| %d | %.0f | %.2f | %.2f | %d | %s | %s | %s | %s |",
        minute.number(),
        minute.load().perSecond(),
        minute.load().medianMillis(),
        minute.load().percentile99Millis(),
        minute.load().errors(),
        megabytes(minute.residentKilobytes()),
        megabytes(minute.heapKilobytes()),
        figure(minute.threads()),
        figure(minute.connections()));
  }

  /** The tables that have changed, and the names of the others. */
  private String tables() {
    if (result.after().isEmpty()) {
      return "The tables of another server are not measured.";
    }
    StringJoiner table = new StringJoiner("\n");
    table.add("| table | rows before | rows after | MB before | MB after | dead rows after"
        + " | rows per 1,000 requests | KB per 1,000 requests | limit |");
    table.add("|---|---|---|---|---|---|---|---|---|");
    result.after().keySet().stream().filter(this::hasChanged).forEach(name -> table.add(row(name)));
    String others = result.after().keySet().stream()
        .filter(name -> !hasChanged(name))
        .collect(Collectors.joining(", "));
    return "%s\n\nUnchanged tables: %s.".formatted(table, others.isEmpty() ? "none" : others);
  }

  private boolean hasChanged(String name) {
    TableState now = result.after().get(name);
    return now.rows() != before(name).rows() || now.bytes() != before(name).bytes();
  }

  private TableState before(String name) {
    return result.before().getOrDefault(name, new TableState(0, 0, 0));
  }

  private String row(String name) {
    TableState before = before(name);
    TableState after = result.after().get(name);
    double thousands = Math.max(1, result.answered()) / 1000.0;
    return format(
        "| %s | %d | %d | %.1f | %.1f | %d | %.1f | %.1f | %s |",
        name,
        before.rows(),
        after.rows(),
        before.bytes() / 1e6,
        after.bytes() / 1e6,
        after.deadRows(),
        (after.rows() - before.rows()) / thousands,
        (after.bytes() - before.bytes()) / 1e3 / thousands,
        TableState.bound(name));
  }

  private static String megabytes(OptionalLong kilobytes) {
    return kilobytes.isPresent() ? Long.toString(kilobytes.getAsLong() / 1024) : UNKNOWN;
  }

  private static String figure(OptionalLong figure) {
    return figure.isPresent() ? Long.toString(figure.getAsLong()) : UNKNOWN;
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
