package org.tmtar.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import org.apache.commons.io.IOUtils;
import org.tmtar.file.content.Sha256;
import org.tmtar.file.image.FileProcessingLimiter;
import org.tmtar.file.storage.FileConfig;
import org.tmtar.file.storage.FileFolders;
import org.tmtar.file.storage.FileStorage;
import org.tmtar.file.storage.StorageException;
import org.tmtar.file.storage.StoredContent;
import org.tmtar.file.upload.FileReception;
import org.tmtar.file.upload.ReceivedFile;
import org.tmtar.file.upload.Spool;
import org.tmtar.problem.ProblemException;
import org.tmtar.problem.ProblemType;
import org.tmtar.problem.RequestId;

/**
 * The files of an archive. The content of each file is checked as an upload and written to the file store under a
 * new name. It has no row yet, so that it cannot be downloaded. Closing deletes each content to which no row refers.
 */
final class ReceivedContents implements AutoCloseable {

  /** The maximum number of files of an archive. */
  static final int MAX_FILES = 10_000;

  private static final Logger LOG = Logger.getLogger(ReceivedContents.class.getName());

  /** The problems of the content of a file, in contrast to those of the request and of the server. */
  private static final Set<ProblemType> OF_CONTENT = Set.of(
      ProblemType.INVALID_REQUEST, ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.BODY_TOO_LARGE);

  private final FileStorage storage;
  private final FileConfig config;
  private final FileProcessingLimiter limiter;
  private final Spool spool;
  private final long maxBytes;
  private final Map<String, ReceivedFile> received = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** The names of the files in the store that are deleted at the end. */
  private final Set<String> stored = new HashSet<>();

  private long reserved;

  /**
   * @param maxBytes the maximum total size of the files that lines name
   */
  ReceivedContents(
      FileStorage storage,
      FileConfig config,
      FileProcessingLimiter limiter,
      Spool spool,
      long maxBytes) {
    this.storage = storage;
    this.config = config;
    this.limiter = limiter;
    this.spool = spool;
    this.maxBytes = maxBytes;
  }

  /**
   * Receives the content of a file.
   *
   * @param name the digest and the extension, as files refer to it
   * @throws ArchiveException if the digest differs, or the content cannot be uploaded
   */
  void receive(String name, InputStream source) throws IOException {
    String entry = FileFolders.content(name);
    if (received.size() == MAX_FILES) {
      throw new ArchiveException(
          (String) null, "must have at most %d entries in files/".formatted(MAX_FILES));
    }
    try {
      received.put(name, receive(entry, name, source));
    } catch (ProblemException refused) {
      if (refused instanceof ArchiveException || !OF_CONTENT.contains(refused.type())) {
        throw refused;
      }
      throw new ArchiveException(entry, refused.getMessage());
    }
  }

  private ReceivedFile receive(String entry, String name, InputStream source) throws IOException {
    MessageDigest digest = Sha256.begin();
    DigestInputStream digested = new DigestInputStream(source, digest);
    try (FileReception reception = new FileReception(storage, config, limiter, spool)) {
      reception.receive(digested);
      IOUtils.consume(digested);
      if (!name.startsWith(Sha256.end(digest) + ".")) {
        throw new ArchiveException(entry, "must have the SHA-256 digest that its name states");
      }
      ReceivedFile file = store(reception);
      if (!name.endsWith("." + file.type().extension())) {
        throw new ArchiveException(entry, "must have the type that its name states");
      }
      return file;
    }
  }

  private ReceivedFile store(FileReception reception) {
    reception.store();
    reception.commit();
    stored.add(reception.received().filename());
    return reception.received();
  }

  boolean has(String name) {
    return received.containsKey(name);
  }

  long maxBytes() {
    return maxBytes;
  }

  /**
   * Reserves the space for the content of a line. The content is copied for each row, so that a small archive
   * could otherwise fill the store.
   *
   * @return whether the files of all lines have at most the maximum total size
   */
  boolean reserve(String name) {
    reserved += received.get(name).size();
    return reserved <= maxBytes;
  }

  /** The digest of the content of a file as it is stored. The store removes the metadata of images. */
  String sha256(String name) {
    return received.get(name).sha256();
  }

  /** The content for a new row. Each row has its own content in the store, so it is copied for a second row. */
  ReceivedFile take(String name) {
    ReceivedFile file = received.get(name);
    if (taken.add(file.filename())) {
      return file;
    }
    ReceivedFile copy = copy(file);
    taken.add(copy.filename());
    return copy;
  }

  private ReceivedFile copy(ReceivedFile original) {
    try (FileReception reception = new FileReception(storage, config, limiter, spool);
        StoredContent content =
            storage.open(FileFolders.content(original.filename()), null).orElseThrow()) {
      reception.receive(content.stream());
      return store(reception);
    } catch (IOException failure) {
      throw new StorageException(failure);
    }
  }

  /** Keeps the files that were taken, because their rows exist. */
  void keepTaken() {
    stored.removeAll(taken);
  }

  /**
   * Keeps all files, because it is unknown which rows exist. The sweep deletes those without a row.
   */
  void keepAll() {
    stored.clear();
  }

  @Override
  public void close() {
    stored.forEach(this::discard);
  }

  private void discard(String filename) {
    try {
      storage.delete(FileFolders.content(filename));
    } catch (StorageException unavailable) {
      LOG.warning(
          () -> "request=%s Content of an import not deleted, the sweep deletes it later: %s"
              .formatted(RequestId.current(), unavailable.getCause()));
    }
  }
}
