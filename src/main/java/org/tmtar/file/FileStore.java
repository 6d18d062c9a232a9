package org.tmtar.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.logging.Logger;
import org.tmtar.change.Deleted;
import org.tmtar.change.ExpectedVersion;
import org.tmtar.file.FileService.DeletedFile;
import org.tmtar.file.download.SmallerImages;
import org.tmtar.file.image.FileProcessingLimiter;
import org.tmtar.file.storage.FileConfig;
import org.tmtar.file.storage.FileFolders;
import org.tmtar.file.storage.FileStorage;
import org.tmtar.file.storage.StorageException;
import org.tmtar.file.upload.FileReception;
import org.tmtar.file.upload.ReceivedFile;
import org.tmtar.file.upload.UploadForm;
import org.tmtar.file.upload.UploadSpool;
import org.tmtar.http.transfer.LimitedStream;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.BodyTooLargeException;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.problem.ProblemException;
import org.tmtar.problem.RequestId;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.security.Caller;
import org.tmtar.security.CurrentUser;

/**
 * Keeps the rows and the contents of files consistent when files are uploaded and deleted. An upload
 * completes the content before it adds the row. A deletion removes the row before the content. A failure
 * between the two steps therefore leaves content without a row, which cannot be downloaded. The sweep
 * deletes such content.
 */
@ApplicationScoped
public class FileStore {

  private static final Logger LOG = Logger.getLogger(FileStore.class.getName());

  /** The size that a form may have in addition to its file, in bytes. The other parts are much smaller. */
  private static final long MAX_FORM_OVERHEAD = 1024 * 1024;

  private FileService files;
  private FileStorage storage;
  private SmallerImages smaller;
  private FileConfig config;
  private FileProcessingLimiter images;
  private UploadSpool spool;

  protected FileStore() {}

  @Inject
  public FileStore(
      FileService files,
      FileStorage storage,
      SmallerImages smaller,
      FileConfig config,
      FileProcessingLimiter images,
      UploadSpool spool) {
    this.files = files;
    this.storage = storage;
    this.smaller = smaller;
    this.config = config;
    this.images = images;
    this.spool = spool;
  }

  /**
   * Receives a file, stores its content and adds its row. The rights of the caller are checked as soon as
   * the location is known, and again after the body was received.
   *
   * @param currentUser the caller, whose rights are read again after the body was received
   * @param contentType the {@code Content-Type} header of the request
   * @param length the length of the body in bytes; negative if the request does not state it
   * @param body a form with a part {@code file}
   * @throws BodyTooLargeException if the body is too large. If the stated length is too large, the body is
   *     not read.
   * @throws InvalidRequestException if the form is invalid, or there is no such location
   * @throws AccessDeniedException if the caller does not administer the location. If the part with the
   *     location precedes the file, the file is not read.
   * @throws UnauthenticatedException if the session of the caller ended while the body was received
   */
  FileResponse upload(CurrentUser currentUser, String contentType, long length, InputStream body) {
    if (length > config.maxBytes(false) + MAX_FORM_OVERHEAD) {
      throw new BodyTooLargeException(config.maxBytes(false));
    }
    try (FileReception reception = new FileReception(storage, config, images, spool)) {
      InputStream bounded = new LimitedStream(body, config.maxBytes(false) + MAX_FORM_OVERHEAD);
      UploadForm form = UploadForm.read(
          contentType,
          bounded,
          id -> files.requireLocation(currentUser.get(), id),
          reception::receive);
      Caller caller = currentUser.refresh();
      long locationId = files.requireLocation(caller, form.locationId());
      reception.store();
      reception.commit();
      return add(caller, reception.received(), form, locationId);
    }
  }

  private FileResponse add(Caller caller, ReceivedFile received, UploadForm form, long locationId) {
    try {
      return files.add(caller, received, form.label(), locationId, form.visibility());
    } catch (ProblemException refused) {
      // After any other exception the row may exist, so only the sweep can decide whether to delete
      // the content.
      discard(received.filename());
      throw refused;
    }
  }

  /**
   * Deletes a file.
   *
   * @param force whether to clear existing references; if false, they prevent the deletion
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

  /** Deletes content. If this fails, the sweep deletes the content later. */
  private static void attempt(Runnable deletion) {
    try {
      deletion.run();
    } catch (StorageException unavailable) {
      LOG.warning(() -> "request=%s Content of a file not deleted, the sweep deletes it later: %s"
          .formatted(RequestId.current(), unavailable.getCause()));
    }
  }
}
