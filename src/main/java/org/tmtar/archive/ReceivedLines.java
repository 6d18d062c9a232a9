package org.tmtar.archive;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.tmtar.file.storage.StorageException;
import org.tmtar.file.upload.Spool;
import org.tmtar.file.upload.Spool.SpooledContent;

/** The lines of an archive on disk. Closing deletes them. */
final class ReceivedLines implements AutoCloseable {

  /** The maximum number of lines of all kinds, which bounds the memory for their references. */
  static final int MAX_LINES = 100_000;

  /**
   * The maximum length of a line in bytes. The texts of an event have at most 200,000 characters, which JSON
   * encodes in at most 1.2 MB.
   */
  static final int MAX_LINE_LENGTH = 2 * 1024 * 1024;

  private static final int BUFFER_LENGTH = 16 * 1024;

  private final Spool spool;
  private final Map<ArchiveKind, SpooledContent> contents = new EnumMap<>(ArchiveKind.class);
  private final Map<ArchiveKind, Long> counts = new EnumMap<>(ArchiveKind.class);
  private long total;

  ReceivedLines(Spool spool) {
    this.spool = spool;
  }

  /**
   * Receives the lines of a kind.
   *
   * @throws ArchiveException if there are too many lines, or one is too long or has a carriage return
   */
  void receive(ArchiveKind kind, InputStream source) throws IOException {
    SpooledContent content = spool.begin();
    contents.put(kind, content);
    OutputStream output = new BufferedOutputStream(content.output(), BUFFER_LENGTH);
    byte[] buffer = new byte[BUFFER_LENGTH];
    long ended = 0;
    int length = 0;
    for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
      for (int i = 0; i < read; i++) {
        ended += buffer[i] == '\n' ? 1 : 0;
        length = buffer[i] == '\n' ? 0 : length + 1;
        requireBounded(kind, ended + 1, length);
        requireNoCarriageReturn(kind, ended + 1, buffer[i]);
      }
      output.write(buffer, 0, read);
    }
    output.flush();
    long lines = ended + (length == 0 ? 0 : 1);
    counts.put(kind, lines);
    total += lines;
  }

  /**
   * @param line the number of the line that is being received
   */
  private void requireBounded(ArchiveKind kind, long line, int length) {
    if (length > MAX_LINE_LENGTH) {
      throw new ArchiveException(
          kind, line, "must have at most %d bytes".formatted(MAX_LINE_LENGTH));
    }
    if (length > 0 && total + line > MAX_LINES) {
      throw new ArchiveException(
          kind.entry(), "must have at most %d lines in all entries together".formatted(MAX_LINES));
    }
  }

  /** A carriage return would end a line for the reader in {@link #forEach}, and evade the limits of lines. */
  private static void requireNoCarriageReturn(ArchiveKind kind, long line, byte octet) {
    if (octet == '\r') {
      throw new ArchiveException(
          kind, line, "must end with a line feed, and must not have a carriage return");
    }
  }

  boolean has(ArchiveKind kind) {
    return contents.containsKey(kind);
  }

  /** The number of lines of a kind. */
  long count(ArchiveKind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /**
   * Passes the lines of a kind to a consumer.
   *
   * @throws ArchiveException if a line is not UTF-8
   */
  void forEach(ArchiveKind kind, LineConsumer consumer) {
    if (!has(kind)) {
      return;
    }
    // This decoder reports malformed input, unlike that of a charset.
    BufferedReader reader = new BufferedReader(
        new InputStreamReader(contents.get(kind).open(), StandardCharsets.UTF_8.newDecoder()));
    long number = 0;
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        consumer.accept(number, line);
      }
    } catch (java.nio.charset.CharacterCodingException malformed) {
      throw new ArchiveException(kind, number + 1, "must be UTF-8");
    } catch (IOException failure) {
      throw new StorageException(failure);
    }
  }

  @Override
  public void close() {
    contents.values().forEach(SpooledContent::close);
  }

  /** Receives a line with its number from 1. */
  @FunctionalInterface
  interface LineConsumer {

    void accept(long number, String line);
  }
}
