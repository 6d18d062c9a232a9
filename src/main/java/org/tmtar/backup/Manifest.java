package org.tmtar.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The description of a backup, stored as {@code backup.json}.
 *
 * @param format the number of the backup format
 * @param madeAt when the rows were read
 * @param migration the version of the newest migration of the tables
 * @param tables the number of rows by table
 * @param sequences the last value by sequence
 * @param unchecked the names of the foreign keys that are enforced for new rows only
 * @param contents the number of contents of files in the backup
 * @param absent the names of the files whose content the file store lacked, or had with another digest
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

  /** The format that this version writes and reads. */
  static final int FORMAT = 1;

  Manifest {
    tables = Map.copyOf(tables);
    sequences = Map.copyOf(sequences);
    unchecked = List.copyOf(unchecked);
    absent = List.copyOf(absent);
  }

  /** The manifest of a backup that has no contents yet. */
  static Manifest ofRows(
      Instant madeAt,
      String migration,
      Map<String, Long> tables,
      Map<String, Long> sequences,
      List<String> unchecked) {
    return new Manifest(FORMAT, madeAt, migration, tables, sequences, unchecked, 0, List.of());
  }

  /** The same manifest with the contents. */
  Manifest withContents(long contents, List<String> absent) {
    return new Manifest(format, madeAt, migration, tables, sequences, unchecked, contents, absent);
  }

  /** The number of rows of all tables. */
  long rows() {
    return tables.values().stream().mapToLong(Long::longValue).sum();
  }
}
