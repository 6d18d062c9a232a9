package org.tmtar.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is in a backup.
 *
 * @param format of the backup itself
 * @param madeAt when its rows were read
 * @param migration the newest one that its tables had
 * @param tables the number of rows of each
 * @param sequences the last number that each has given
 * @param unchecked foreign keys that not all rows comply with
 * @param contents how many contents of files it has
 * @param absent files whose content the store did not have
 */
record Manifest(
    int format,
    Instant madeAt,
    String migration,
    Map<String, Long> tables,
    Map<String, Long> sequences,
    List<String> unchecked,
    long contents,
    List<String> absent) {

  /** The one that this version writes and reads. */
  static final int FORMAT = 1;

  Manifest {
    tables = Map.copyOf(tables);
    sequences = Map.copyOf(sequences);
    unchecked = List.copyOf(unchecked);
    absent = List.copyOf(absent);
  }

  /** One of a backup that has no contents yet. */
  static Manifest ofRows(
      Instant madeAt,
      String migration,
      Map<String, Long> tables,
      Map<String, Long> sequences,
      List<String> unchecked) {
    return new Manifest(FORMAT, madeAt, migration, tables, sequences, unchecked, 0, List.of());
  }

  /** The same with its contents. */
  Manifest withContents(long copied, List<String> lacking) {
    return new Manifest(format, madeAt, migration, tables, sequences, unchecked, copied, lacking);
  }

  /** Of all tables. */
  long rows() {
    return tables.values().stream().mapToLong(Long::longValue).sum();
  }
}
