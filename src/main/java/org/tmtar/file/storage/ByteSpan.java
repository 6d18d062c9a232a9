package org.tmtar.file.storage;

/**
 * A range of bytes of stored content.
 *
 * @param first the offset of the first byte
 * @param last the offset of the last byte
 */
public record ByteSpan(long first, long last) {

  /** The number of bytes. */
  public long length() {
    return last - first + 1;
  }
}
