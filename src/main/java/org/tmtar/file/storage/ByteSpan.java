package org.tmtar.file.storage;

/**
 * A part of a content.
 *
 * @param first the offset of its first byte
 * @param last the offset of its last byte
 */
public record ByteSpan(long first, long last) {

  /** In bytes. */
  public long length() {
    return last - first + 1;
  }
}
