package org.tmtar.file.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.io.input.ProxyInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.file.storage.FileConfig;
import org.tmtar.file.storage.StorageException;
import org.tmtar.file.storage.WritableDirectory;
import org.tmtar.problem.ServiceUnavailableException;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.PositiveNumber;
import org.tmtar.settings.SettingFaults;

/**
 * The disk space for uploads in progress. A slow client therefore occupies neither memory nor a permit.
 * All uploads in progress share one limit. Each file is unlinked when it is created, so that the operating
 * system deletes it even if the process crashes.
 */
@ApplicationScoped
public class UploadSpool implements CheckedAtStart {

  private static final String DIRECTORY = "tmtar.files.spool.directory";
  private static final String MAX_BYTES = "tmtar.files.spool.max-bytes";

  private static final String NOT_WRITABLE = "must be the path of a writable directory";

  /** The size of the buffer, in bytes. */
  private static final int BUFFER_LENGTH = 16 * 1024;

  private final AtomicLong occupied = new AtomicLong();
  private Path directory;
  private long maxBytes;

  protected UploadSpool() {}

  /**
   * @throws InvalidSettingException if the directory is not writable, or the limit is smaller than the
   *     maximum size of a file
   */
  @Inject
  public UploadSpool(
      @ConfigProperty(name = DIRECTORY) Optional<Path> directory,
      @ConfigProperty(name = MAX_BYTES) PositiveNumber maxBytes,
      FileConfig files) {
    this.directory = directory.orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
    this.maxBytes = maxBytes.value();
    SettingFaults faults = new SettingFaults();
    faults.require(isUsable(this.directory), DIRECTORY, NOT_WRITABLE);
    // A file that is larger than this limit would always be refused with the advice to retry.
    faults.require(
        this.maxBytes >= Math.max(files.maxBytes(true), files.maxBytes(false)),
        MAX_BYTES,
        "must be at least tmtar.files.max-asset-size and tmtar.files.max-image-size");
    faults.throwIfAny();
  }

  UploadSpool(Path directory, long maxBytes) {
    if (!isUsable(directory)) {
      throw new InvalidSettingException(DIRECTORY, NOT_WRITABLE);
    }
    this.directory = directory;
    this.maxBytes = maxBytes;
  }

  private static boolean isUsable(Path directory) {
    return Files.isDirectory(directory) && Files.isWritable(directory);
  }

  @Override
  public void check() {
    WritableDirectory.require(directory, DIRECTORY);
  }

  /**
   * Receives content completely.
   *
   * @throws IOException if the content cannot be read
   * @throws StorageException if the content cannot be written to disk
   * @throws ServiceUnavailableException if the uploads in progress exceed the limit
   */
  SpooledContent receive(InputStream content) throws IOException {
    SpooledContent spooled = new SpooledContent(create());
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

  /** The number of bytes that the uploads in progress occupy. */
  long occupied() {
    return occupied.get();
  }

  private FileChannel create() {
    try {
      return FileChannel.open(
          directory.resolve("tmtar-upload-" + UUID.randomUUID()),
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
            "Too many uploads are in progress. Retry after the interval in Retry-After.");
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
     * @throws ServiceUnavailableException if the uploads in progress exceed the limit
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
