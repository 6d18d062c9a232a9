package org.tmtar.file.storage;

import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;

/**
 * Keeps contents by name: whole or not at all. A name is two words of letters, digits, points and hyphens
 * with a slash between them, {@code files/4c1d.glb}; the first is the folder.
 */
public interface FileStorage {

  /**
   * Begins a content. Nobody sees it before it is whole.
   *
   * @throws StorageException if the store cannot be reached
   */
  PendingContent create(String name);

  /**
   * Opens a content.
   *
   * @param range which part of it; null for all
   * @return empty if there is no such content; else to be closed
   * @throws StorageException if the store cannot be reached
   */
  Optional<StoredContent> open(String name, ByteSpan range);

  /**
   * Deletes a content, if there is one.
   *
   * @throws StorageException if the store cannot be reached
   */
  void delete(String name);

  /**
   * All contents of a folder, by name in the order of its bytes, without the folder. Read bit by bit, so that
   * there may be any number of them.
   *
   * @throws StorageException if the store cannot be reached, also while reading on
   */
  Iterator<StoredName> list(String folder);

  /**
   * Throws away what was begun and never finished.
   *
   * @param before only what nobody has written to since then
   * @return how many contents that were
   * @throws StorageException if the store cannot be reached
   */
  int discardUnfinished(Instant before);

  /**
   * Checks that contents can be kept here.
   *
   * @throws org.tmtar.settings.InvalidSettingException if what was configured is wrong
   * @throws StorageException if the store cannot be reached at the moment
   */
  void check();

  /**
   * A content in a folder.
   *
   * @param name without the folder
   * @param changedAt when it became whole
   */
  record StoredName(String name, Instant changedAt) {}
}
