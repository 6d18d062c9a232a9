package org.tmtar.file.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.io.input.ProxyInputStream;
import org.tmtar.file.storage.StorageException;
import org.tmtar.problem.ServiceUnavailableException;

/**
 * Disk space for contents in progress. All contents share one limit. Each file is unlinked when it is created, so
 * that the operating system deletes it even if the process crashes.
 */
public class Spool {

  /** The size of the buffer, in bytes. */
  private static final int BUFFER_LENGTH = 16 * 1024;

  private final AtomicLong occupied = new AtomicLong();
  private Path directory;
  private long maxBytes;
  private String contents;

  protected Spool() {}

  /**
   * @param maxBytes the maximum total size of all contents in progress, in bytes
   * @param contents the kind of content for error messages, in the plural
   */
  protected Spool(Path directory, long maxBytes, String contents) {
    this.directory = directory;
    this.maxBytes = maxBytes;
    this.contents = contents;
  }

  /** The directory with the contents. */
  public Path directory() {
    return directory;
  }

  /** The maximum total size of all contents in progress, in bytes. */
  public long maxBytes() {
    return maxBytes;
  }

  /**
   * Receives content completely.
   *
   * @throws IOException if the content cannot be read
   * @throws StorageException if the content cannot be written to disk
   * @throws ServiceUnavailableException if the contents in progress exceed the limit
   */
  public SpooledContent receive(InputStream content) throws IOException {
    SpooledContent spooled = begin();
    try {
      byte[] buffer = new byte[BUFFER_LENGTH];
      for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
        spooled.add(buffer, 0, count);
      }
      return spooled;
    } catch (IOException | RuntimeException failure) {
      spooled.close();
      throw failure;
    }
  }

  /**
   * Opens empty content, which the caller fills by {@link SpooledContent#output}.
   *
   * @throws StorageException if the content cannot be created on disk
   */
  public SpooledContent begin() {
    return new SpooledContent(create());
  }

  /** The number of bytes that the contents in progress occupy. */
  public long occupied() {
    return occupied.get();
  }

  private FileChannel create() {
    try {
      return FileChannel.open(
          directory.resolve("tmtar-" + UUID.randomUUID()),
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException failure) {
      throw new StorageException(failure);
    }
  }

  /**
   * A stream from disk. A failure to read is a fault of the server, not of the client that has sent the
   * content.
   */
  private static final class DiskStream extends ProxyInputStream {

    DiskStream(InputStream file) {
      super(file);
    }

    @Override
    protected void handleIOException(IOException failure) {
      throw new StorageException(failure);
    }
  }

  /** Content on disk. Closing it deletes the content. Not thread-safe. */
  public final class SpooledContent implements AutoCloseable {

    private final FileChannel file;
    private long size;

    private SpooledContent(FileChannel file) {
      this.file = file;
    }

    private void add(byte[] buffer, int offset, int count) {
      size += count;
      if (occupied.addAndGet(count) > maxBytes) {
        throw new ServiceUnavailableException(
            "Too many %s are in progress. Retry after the interval in Retry-After."
                .formatted(contents));
      }
      ByteBuffer rest = ByteBuffer.wrap(buffer, offset, count);
      try {
        while (rest.hasRemaining()) {
          file.write(rest);
        }
      } catch (IOException failure) {
        throw new StorageException(failure);
      }
    }

    /**
     * A stream that appends to the content.
     *
     * @throws StorageException if the content cannot be written to disk
     * @throws ServiceUnavailableException if the contents in progress exceed the limit
     */
    public OutputStream output() {
      return new OutputStream() {
        @Override
        public void write(int octet) {
          write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int count) {
          add(buffer, offset, count);
        }
      };
    }

    /**
     * A stream of the content from its beginning. The stream is valid until this object is closed. It
     * throws a {@link StorageException} if the disk cannot be read, which is not a fault of the content.
     */
    public InputStream open() {
      try {
        return new DiskStream(Channels.newInputStream(file.position(0)));
      } catch (IOException failure) {
        throw new StorageException(failure);
      }
    }

    @Override
    public void close() {
      occupied.addAndGet(-size);
      size = 0;
      try {
        file.close();
      } catch (IOException failure) {
        throw new StorageException(failure);
      }
    }
  }
}
