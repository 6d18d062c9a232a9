package org.tmtar.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.logging.Logger;
import org.tmtar.file.FileService.DeletedFile;
import org.tmtar.file.download.SmallerImages;
import org.tmtar.file.image.ImageWork;
import org.tmtar.file.storage.FileStorage;
import org.tmtar.file.storage.StorageException;
import org.tmtar.file.upload.FileReception;
import org.tmtar.file.upload.ReceivedFile;
import org.tmtar.file.upload.UploadForm;
import org.tmtar.file.upload.UploadSpool;
import org.tmtar.http.Deleted;
import org.tmtar.http.ExpectedVersion;
import org.tmtar.http.LimitedStream;
import org.tmtar.problem.BodyTooLargeException;
import org.tmtar.problem.ProblemException;
import org.tmtar.problem.RequestId;
import org.tmtar.security.Caller;

/**
 * Keeps rows and contents together where files come and go. A content is whole before its row is written,
 * and goes after its row has gone, so that whatever happens in between leaves a content that nobody can
 * fetch; the sweep takes that away.
 */
@ApplicationScoped
public class FileStore {

  private static final Logger LOG = Logger.getLogger(FileStore.class.getName());

  /** In bytes; what a form has beside its file is much less. */
  private static final long ROOM_FOR_THE_FORM = 1024 * 1024;

  private FileService files;
  private FileStorage storage;
  private SmallerImages smaller;
  private FileConfig config;
  private ImageWork images;
  private UploadSpool spool;

  protected FileStore() {}

  @Inject
  public FileStore(
      FileService files,
      FileStorage storage,
      SmallerImages smaller,
      FileConfig config,
      ImageWork images,
      UploadSpool spool) {
    this.files = files;
    this.storage = storage;
    this.smaller = smaller;
    this.config = config;
    this.images = images;
    this.spool = spool;
  }

  /**
   * Receives a file.
   *
   * @param contentType of the request
   * @param length of the body in bytes; less than 0 if the request does not say
   * @param body a form with a part {@code file}
   * @throws BodyTooLargeException if it is too large, before any of it is read if the request says so
   */
  UploadResponse upload(Caller caller, String contentType, int length, InputStream body) {
    if (length > config.largest(false) + ROOM_FOR_THE_FORM) {
      throw new BodyTooLargeException(config.largest(false));
    }
    try (FileReception reception = new FileReception(storage, config, images, spool)) {
      InputStream bounded = new LimitedStream(body, config.largest(false) + ROOM_FOR_THE_FORM);
      UploadForm form = UploadForm.read(contentType, bounded, reception::receive);
      long place = files.requirePlace(caller, form.locationId());
      reception.store();
      reception.commit();
      return new UploadResponse(
          add(caller, reception.received(), place, form.visibility()),
          reception.received().report());
    }
  }

  private FileResponse add(
      Caller caller, ReceivedFile received, long place, Visibility visibility) {
    try {
      return files.add(caller, received, place, visibility);
    } catch (ProblemException refused) {
      // of anything else nobody knows whether the row is there; the sweep finds out
      discard(received.filename());
      throw refused;
    }
  }

  /**
   * Deletes a file.
   *
   * @param force whether what names it shall name none instead
   */
  Deleted delete(Caller caller, String filename, boolean force, ExpectedVersion expected) {
    DeletedFile deleted = files.delete(caller, filename, force, expected);
    discard(deleted);
    return new Deleted(deleted.id());
  }

  private void discard(DeletedFile deleted) {
    discard(deleted.filename());
    if (deleted.sha256() != null) {
      attempt(() -> smaller.delete(deleted.sha256()));
    }
  }

  private void discard(String filename) {
    attempt(() -> storage.delete(FileFolders.content(filename)));
  }

  /** What fails here is mended by the sweep. */
  private static void attempt(Runnable deletion) {
    try {
      deletion.run();
    } catch (StorageException away) {
      LOG.warning(() -> "request=%s a content stays until the sweep: %s"
          .formatted(RequestId.current(), away.getCause()));
    }
  }
}
