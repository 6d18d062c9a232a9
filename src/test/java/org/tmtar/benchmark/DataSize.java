package org.tmtar.benchmark;

import java.util.Locale;

/** The size of a data set. Each zone has three objects. */
enum DataSize {
  SMALL(1_000, 2_000, 20_000, 2_000),
  LARGE(50_000, 100_000, 1_000_000, 100_000);

  private final int locations;
  private final int users;
  private final int events;
  private final int zones;

  DataSize(int locations, int users, int events, int zones) {
    this.locations = locations;
    this.users = users;
    this.events = events;
    this.zones = zones;
  }

  int locations() {
    return locations;
  }

  int users() {
    return users;
  }

  int events() {
    return events;
  }

  int zones() {
    return zones;
  }

  /** The name in options and tables. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The numbers of rows, as text for the report. */
  String contents() {
    return String.format(
        Locale.ROOT,
        "%,d locations, %,d users, %,d events, %,d zones, %,d objects",
        locations,
        users,
        events,
        zones,
        3 * zones);
  }
}
