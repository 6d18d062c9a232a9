package org.tmtar.file.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.commons.io.input.BoundedInputStream;
import org.tmtar.settings.InvalidSettingException;

/**
 * A store that keeps contents as files below one directory, for development, tests and a single node.
 * Incomplete contents are in a separate folder and are moved atomically when they are complete. Both
 * folders must therefore be on the same file system.
 */
public final class DirectoryStorage implements FileStorage {

  private static final Logger LOG = Logger.getLogger(DirectoryStorage.class.getName());

  /** The setting that names the directory. */
  static final String SETTING = "tmtar.files.directory";

  /** The value of the setting that selects this store. */
  static final String KIND = "directory";

  private static final String UNFINISHED = "unfinished";

  private final Path root;

  DirectoryStorage(Path root) {
    this.root = root;
  }

  @Override
  public void check() {
    try {
      Files.createDirectories(root.resolve(UNFINISHED));
    } catch (IOException failure) {
      throw new InvalidSettingException(SETTING, "must be the path of a writable directory");
    }
    WritableDirectory.require(root.resolve(UNFINISHED), SETTING);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public OptionalLong findFreeBytes() {
    try {
      return OptionalLong.of(Files.getFileStore(root).getUsableSpace());
    } catch (IOException failure) {
      throw new StorageException(failure);
    }
  }

  @Override
  public PendingContent create(String name) {
    try {
      return new PendingFile(
          Files.createDirectories(root.resolve(UNFINISHED))
              .resolve(UUID.randomUUID().toString()),
          root.resolve(name));
    } catch (IOException failure) {
      throw new StorageException(failure);
    }
  }

  @Override
  public Optional<StoredContent> open(String name, ByteSpan range) {
    try {
      FileChannel channel = FileChannel.open(root.resolve(name), StandardOpenOption.READ);
      if (range == null) {
        return Optional.of(new StoredContent(Channels.newInputStream(channel), channel.size()));
      }
      InputStream rest = Channels.newInputStream(channel.position(range.first()));
      InputStream part = BoundedInputStream.builder()
          .setInputStream(rest)
          .setMaxCount(range.length())
          .get();
      return Optional.of(new StoredContent(part, range.length()));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new StorageException(failure);
    }
  }

  @Override
  public void delete(String name) {
    try {
      Files.deleteIfExists(root.resolve(name));
    } catch (IOException failure) {
      throw new StorageException(failure);
    }
  }

  @Override
  public Iterator<StoredName> list(String folder) {
    return files(folder).stream().flatMap(DirectoryStorage::stored).iterator();
  }

  @Override
  public int discardUnfinished(Instant before) {
    List<Path> expired = files(UNFINISHED).stream()
        .filter(file -> stored(file).anyMatch(name -> name.changedAt().isBefore(before)))
        .toList();
    expired.forEach(file -> delete(UNFINISHED + "/" + file.getFileName()));
    return expired.size();
  }

  /**
   * The files of a folder, sorted by name. The names contain ASCII characters only, so this is the order
   * of their bytes.
   */
  private List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(root.resolve(folder))) {
      return files.sorted().toList();
    } catch (NoSuchFileException absent) {
      return List.of();
    } catch (IOException failure) {
      throw new StorageException(failure);
    }
  }

  /** The name and time of a file; empty if the file was deleted concurrently. */
  private static Stream<StoredName> stored(Path file) {
    try {
      return Stream.of(new StoredName(
          file.getFileName().toString(), Files.getLastModifiedTime(file).toInstant()));
    } catch (NoSuchFileException deleted) {
      return Stream.empty();
    } catch (IOException failure) {
      throw new StorageException(failure);
    }
  }

  /**
   * Forces the entries of a directory to disk. This is skipped on systems that cannot open a directory.
   */
  public static void forceEntries(Path directory) {
    try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
      entries.force(true);
    } catch (IOException unsupported) {
      LOG.log(
          Level.FINE,
          unsupported,
          () ->
              "Directory entries not forced to disk, the system does not support it: " + directory);
    }
  }

  /** A file that has a temporary name until it is complete. */
  private static final class PendingFile extends PendingContent {

    private final Path temporary;
    private final Path target;
    private final FileChannel channel;

    PendingFile(Path temporary, Path target) throws IOException {
      this.temporary = temporary;
      this.target = target;
      this.channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Override
    public void write(byte[] octets, int offset, int length) {
      ByteBuffer buffer = ByteBuffer.wrap(octets, offset, length);
      try {
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      } catch (IOException failure) {
        throw new StorageException(failure);
      }
    }

    /** Forces the content to disk and then makes it visible, because a row refers to it afterwards. */
    @Override
    public void commit() {
      try {
        channel.force(true);
        channel.close();
        Files.createDirectories(target.getParent());
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        forceEntries(target.getParent());
      } catch (IOException failure) {
        throw new StorageException(failure);
      }
    }

    @Override
    public void close() {
      try {
        channel.close();
        Files.deleteIfExists(temporary);
      } catch (IOException failure) {
        throw new StorageException(failure);
      }
    }
  }
}
