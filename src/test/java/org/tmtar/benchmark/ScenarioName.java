package org.tmtar.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The scenarios in the order in which they are measured. Scenarios that write many rows come after those
 * that only read.
 */
enum ScenarioName {
  HEALTH("health", Kind.READ),
  STATIC_FILE("static file", Kind.READ),
  PROFILE("profile", Kind.READ),
  FEED("news feed, 10 items", Kind.READ),
  AROUND("zones around, 20 results", Kind.READ),
  WATCH("zones to watch", Kind.READ),
  EVENT("one event", Kind.READ),
  EVENT_UNCHANGED("one event with If-None-Match (304)", Kind.READ),
  EVENT_SEARCH("search of events", Kind.READ),
  LOCATION_SEARCH("search of locations", Kind.READ),
  SUBTREE("subtree of a location", Kind.READ),
  OBJECTS("objects of a subzone", Kind.READ),
  BUNDLE("bundle of a city", Kind.READ),
  OGC_ITEMS("page of 100 zones by OGC API Features", Kind.READ),
  OSCP("objects of a cell by OSCP", Kind.READ),
  SMALL_FILE("download of a small file", Kind.READ),
  LARGE_FILE("download of 100 MB", Kind.TRANSFER),
  BUNDLE_DIFFERENCE("difference of ten events from a bundle", Kind.READ),
  SIGN_IN("sign-in, known user", Kind.WRITE),
  REFRESH("refresh, rotating", Kind.WRITE),
  PHONE("phone mix", Kind.WRITE),
  CREATE_EVENT("create an event", Kind.WRITE);

  /** The kind of operation that a scenario performs on the server. */
  enum Kind {
    READ,
    TRANSFER,
    WRITE
  }

  private static final int CONNECTIONS = 16;

  /** The number of connections that saturates the loopback interface of a machine. */
  private static final int CONNECTIONS_OF_TRANSFERS = 4;

  private final String title;
  private final Kind kind;

  ScenarioName(String title, Kind kind) {
    this.title = title;
    this.kind = kind;
  }

  String title() {
    return title;
  }

  boolean isRead() {
    return kind != Kind.WRITE;
  }

  int connections() {
    return kind == Kind.TRANSFER ? CONNECTIONS_OF_TRANSFERS : CONNECTIONS;
  }

  /** The name in options. */
  String option() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The scenario with this name in options.
   *
   * @throws IllegalArgumentException if there is none
   */
  static ScenarioName of(String option) {
    return Arrays.stream(values())
        .filter(name -> name.option().equals(option))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("%s contains %s, which is not one of %s"
            .formatted(BenchmarkOptions.SCENARIOS, option, all())));
  }

  private static String all() {
    return Arrays.stream(values()).map(ScenarioName::option).collect(Collectors.joining(", "));
  }
}
