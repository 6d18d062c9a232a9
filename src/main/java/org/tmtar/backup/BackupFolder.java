package org.tmtar.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.file.PathUtils;
import org.tmtar.file.storage.DirectoryStorage;

/**
 * The folder of a backup. It contains {@code backup.json}, the rows of each table in the format of
 * {@code COPY}, compressed, the list {@code contents.tsv} and the contents of the files. On POSIX file
 * systems, only its owner has access. Its name has the suffix {@code .unfinished} until the backup is
 * complete.
 *
 * @see <a href="https://www.postgresql.org/docs/17/sql-copy.html#id-1.9.3.55.9.2">COPY, text format</a>
 */
final class BackupFolder {

  private static final String UNFINISHED = ".unfinished";

  private static final boolean IS_POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private static final ObjectMapper JSON = JsonMapper.builder()
      .addModule(new JavaTimeModule())
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
      .enable(SerializationFeature.INDENT_OUTPUT)
      .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
      .build();

  private final Path folder;

  private BackupFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Creates the unfinished folder next to the target.
   *
   * @throws BackupException if the target or the unfinished folder exists, or the folder cannot be created
   */
  static BackupFolder begin(Path target) {
    if (Files.exists(target)) {
      throw new BackupException("The target exists and is not overwritten: " + target);
    }
    Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
    try {
      Files.createDirectory(unfinished, ownerOnly("rwx------"));
      Files.createDirectory(unfinished.resolve("database"), ownerOnly("rwx------"));
      Files.createDirectory(unfinished.resolve("contents"), ownerOnly("rwx------"));
      return new BackupFolder(unfinished);
    } catch (FileAlreadyExistsException failure) {
      throw new BackupException(
          "Another backup with this target is in progress or was interrupted. If none is in progress, delete "
              + unfinished);
    } catch (NoSuchFileException failure) {
      throw new BackupException(
          "The folder does not exist: " + unfinished.toAbsolutePath().getParent());
    } catch (IOException failure) {
      throw new BackupException("The backup cannot be written: " + reason(failure), failure);
    }
  }

  /** The folder of an existing backup. */
  static BackupFolder of(Path folder) {
    return new BackupFolder(folder);
  }

  /**
   * Writes the manifest, and then renames the folder to its final name. All files are on the disk before
   * the rename.
   */
  void finish(Path target, Manifest manifest) throws IOException {
    try (OutputStream output = write("backup.json")) {
      output.write(JSON.writeValueAsBytes(manifest));
    }
    for (Path directory : List.of(folder.resolve("contents"), folder.resolve("database"), folder)) {
      DirectoryStorage.forceEntries(directory);
    }
    Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
    DirectoryStorage.forceEntries(target.toAbsolutePath().getParent());
  }

  /**
   * Deletes an incomplete folder. It throws no exception, because that would hide the failure that made
   * the backup incomplete.
   *
   * @param progress receives a sentence if the folder cannot be deleted
   */
  void discard(Consumer<String> progress) {
    try {
      PathUtils.deleteDirectory(folder);
    } catch (IOException failure) {
      progress.accept("The incomplete backup could not be deleted: " + folder);
    }
  }

  /**
   * Reads the manifest.
   *
   * @throws BackupException if the folder is not a backup, the backup has another format, or the manifest
   *     is damaged or cannot be read
   */
  Manifest manifest() {
    Path file = folder.resolve("backup.json");
    try {
      Manifest manifest = JSON.readValue(Files.readString(file), Manifest.class);
      if (manifest.format() != Manifest.FORMAT) {
        throw new BackupException("The backup has a format that this version does not support.");
      }
      return manifest;
    } catch (NoSuchFileException failure) {
      throw new BackupException(
          "The folder is not a backup, because it has no backup.json: " + folder);
    } catch (JsonProcessingException malformed) {
      throw new BackupException("The file is damaged: " + file, malformed);
    } catch (IOException unreadable) {
      throw new BackupException("The file cannot be read: " + file, unreadable);
    }
  }

  OutputStream writeTable(String table) throws IOException {
    return new GZIPOutputStream(write("database/" + table + ".copy.gz"));
  }

  InputStream readTable(String table) throws IOException {
    return new GZIPInputStream(
        Files.newInputStream(folder.resolve("database/" + table + ".copy.gz")));
  }

  /** Reads the rows of a table to the end and returns their number. Each line is a row. */
  long countRows(String table) throws IOException {
    try (InputStream rows = new BufferedInputStream(readTable(table))) {
      long count = 0;
      for (int octet = rows.read(); octet >= 0; octet = rows.read()) {
        count += octet == '\n' ? 1 : 0;
      }
      return count;
    }
  }

  OutputStream writeList() throws IOException {
    return write("contents.tsv");
  }

  /** Visits the contents of all files that had a row, in the order of their names. */
  void forEachListed(ContentVisitor visitor) throws IOException {
    try (BufferedReader list = Files.newBufferedReader(folder.resolve("contents.tsv"))) {
      for (String line = list.readLine(); line != null; line = list.readLine()) {
        visitor.visit(ListedContent.parse(line));
      }
    }
  }

  OutputStream writeContent(String filename) throws IOException {
    return write("contents/" + filename);
  }

  InputStream readContent(String filename) throws IOException {
    return Files.newInputStream(content(filename));
  }

  void deleteContent(String filename) throws IOException {
    Files.delete(content(filename));
  }

  boolean hasContent(String filename) {
    return Files.isRegularFile(content(filename));
  }

  long sizeOfContent(String filename) throws IOException {
    return Files.size(content(filename));
  }

  private Path content(String filename) {
    return folder.resolve("contents").resolve(filename);
  }

  /**
   * Opens a new file for writing. It is forced to the disk when it is closed, because the backup may be
   * the only remaining copy.
   */
  private OutputStream write(String name) throws IOException {
    FileChannel channel = FileChannel.open(
        folder.resolve(name),
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
        ownerOnly("rw-------"));
    return new BufferedOutputStream(Channels.newOutputStream(channel)) {
      @Override
      public void close() throws IOException {
        try (channel) {
          flush();
          channel.force(true);
        }
      }
    };
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    return IS_POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /**
   * The reason of a failure for the operator. The type is included because the message of some exceptions
   * is only a file name.
   */
  static String reason(IOException failure) {
    String type = failure.getClass().getSimpleName().replaceAll("Exception$", "");
    return failure.getMessage() == null ? type : type + ", " + failure.getMessage();
  }

  /** Processes a content. */
  interface ContentVisitor {
    void visit(ListedContent content) throws IOException;
  }
}
