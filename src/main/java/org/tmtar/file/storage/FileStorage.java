package org.tmtar.file.storage;

import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A store of contents by name. Content is visible completely or not at all. A name consists of a folder
 * and a name in that folder with a slash between them, for example {@code files/4c1d.glb}. Both consist of
 * ASCII letters, digits, dots and hyphens.
 */
public interface FileStorage {

  /**
   * Creates content. It is not visible before it is committed.
   *
   * @throws StorageException if the store is unavailable
   */
  PendingContent create(String name);

  /**
   * Opens content.
   *
   * @param range the requested part; null for all of it
   * @return empty if there is no such content; otherwise the content, which the caller must close
   * @throws StorageException if the store is unavailable
   */
  Optional<StoredContent> open(String name, ByteSpan range);

  /**
   * Deletes content if it exists.
   *
   * @throws StorageException if the store is unavailable
   */
  void delete(String name);

  /**
   * All contents of a folder in the byte order of their names. The names do not include the folder. The
   * iterator may read incrementally, so that their number is not limited.
   *
   * @throws StorageException if the store is unavailable; the iterator throws it, too
   */
  Iterator<StoredName> list(String folder);

  /**
   * Deletes contents that were created and never committed.
   *
   * @param before only contents that were created or last written before this time are deleted
   * @return the number of deleted contents
   * @throws StorageException if the store is unavailable
   */
  int discardUnfinished(Instant before);

  /**
   * Checks that the store can be used.
   *
   * @throws org.tmtar.settings.InvalidSettingException if a setting is wrong
   * @throws StorageException if the store is temporarily unavailable
   */
  void check();

  /** The kind of store, as in the setting that selects it. */
  String kind();

  /**
   * The free space in bytes; empty if the store does not state it.
   *
   * @throws StorageException if the store is unavailable
   */
  OptionalLong findFreeBytes();

  /**
   * The name of content in a folder.
   *
   * @param name the name without the folder
   * @param changedAt the time when the content was completed
   */
  record StoredName(String name, Instant changedAt) {}
}
