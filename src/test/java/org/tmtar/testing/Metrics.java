package org.tmtar.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The metrics of a node in the text format of Prometheus.
 *
 * @param samples the time series, each with its value
 * @param text the response body as received
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format">Text-based
 *     format</a>
 */
public record Metrics(List<Sample> samples, String text) {

  public static final String PATH = "/metrics";

  private static final Pattern LINE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? ([^ ]+)");
  private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"([^\"]*)\",?");

  /** Requests the metrics of a node. */
  public static Metrics of(Api api) {
    return parse(api.get(PATH).expect(200).body());
  }

  /** Parses metrics. */
  public static Metrics parse(String text) {
    List<Sample> samples =
        text.lines().filter(line -> !line.startsWith("#")).map(Metrics::sample).toList();
    return new Metrics(samples, text);
  }

  private static Sample sample(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new AssertionError("Not a sample: " + line);
    }
    String labels = parts.group(2) == null ? "" : parts.group(2);
    Map<String, String> byName = LABEL
        .matcher(labels)
        .results()
        .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2)));
    return new Sample(parts.group(1), byName, Double.parseDouble(parts.group(3)));
  }

  /** Returns the names of all time series. */
  public Set<String> names() {
    return samples.stream().map(Sample::name).collect(Collectors.toSet());
  }

  /** Returns the time series with a name. */
  public List<Sample> of(String name) {
    return samples.stream().filter(sample -> sample.name().equals(name)).toList();
  }

  /**
   * Returns the sum of the time series that have a name and these labels.
   *
   * @param labels for example {@code route="other",status="4xx"}
   * @return 0 if there is none
   */
  public double value(String name, String labels) {
    List<MatchResult> wanted = LABEL.matcher(labels).results().toList();
    return of(name).stream()
        .filter(sample -> wanted.stream()
            .allMatch(label -> label.group(2).equals(sample.labels().get(label.group(1)))))
        .mapToDouble(Sample::value)
        .sum();
  }

  /** One time series and its value. */
  public record Sample(String name, Map<String, String> labels, double value) {}
}
