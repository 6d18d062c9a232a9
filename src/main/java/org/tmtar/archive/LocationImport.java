package org.tmtar.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import org.tmtar.archive.ImportService.SeenResources;
import org.tmtar.file.image.FileProcessingLimiter;
import org.tmtar.file.storage.FileConfig;
import org.tmtar.file.storage.FileStorage;
import org.tmtar.http.transfer.LimitedStream;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.BodyTooLargeException;
import org.tmtar.problem.ProblemException;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.security.CurrentUser;

/**
 * Imports an archive into a location. The lines are spooled to disk and the contents are written to the file
 * store while the archive is received, so that the memory does not depend on its size. The rows are then written
 * in one transaction. If the archive is refused, the contents are deleted. After any other failure of the transaction,
 * the sweep deletes the contents without a row.
 */
@ApplicationScoped
public class LocationImport {

  private ImportService service;
  private ImportConfig config;
  private FileStorage storage;
  private FileConfig files;
  private FileProcessingLimiter limiter;
  private ArchiveSpool spool;

  protected LocationImport() {}

  @Inject
  public LocationImport(
      ImportService service,
      ImportConfig config,
      FileStorage storage,
      FileConfig files,
      FileProcessingLimiter limiter,
      ArchiveSpool spool) {
    this.service = service;
    this.config = config;
    this.storage = storage;
    this.files = files;
    this.limiter = limiter;
    this.spool = spool;
  }

  /**
   * Imports an archive.
   *
   * @param currentUser the caller, whose rights are read again after the archive was received and checked
   * @param length the length of the archive in bytes; negative if the request does not state it
   * @throws ResourceNotFoundException if the location does not exist
   * @throws AccessDeniedException if the caller does not administer the location
   * @throws UnauthenticatedException if the session of the caller ended in the meantime
   * @throws BodyTooLargeException if the archive is larger than the setting allows. If the stated
   *     length is too large, the archive is not read.
   * @throws ArchiveException if the archive cannot be imported
   */
  ImportResponse run(
      CurrentUser currentUser,
      long locationId,
      long length,
      InputStream body,
      ImportOptions options) {
    service.admit(currentUser.get(), locationId);
    if (length > config.maxSize()) {
      throw new BodyTooLargeException(config.maxSize());
    }
    try (ReceivedLines lines = new ReceivedLines(spool);
        ReceivedContents contents =
            new ReceivedContents(storage, files, limiter, spool, config.maxSize())) {
      ArchiveManifest manifest = new ArchiveReader(lines, contents, config.maxSize())
          .read(new LimitedStream(body, config.maxSize()));
      ReceivedArchive archive = new ReceivedArchive(manifest, lines, contents);
      return write(currentUser, locationId, archive, options);
    }
  }

  private ImportResponse write(
      CurrentUser currentUser, long locationId, ReceivedArchive archive, ImportOptions options) {
    try {
      SeenResources seen = service.check(archive);
      ImportResponse response =
          service.run(currentUser.refresh(), locationId, archive, seen, options);
      archive.contents().keepTaken();
      return response;
    } catch (DryRunException complete) {
      return complete.response();
    } catch (ProblemException refused) {
      throw refused;
    } catch (RuntimeException failure) {
      archive.contents().keepAll();
      throw failure;
    }
  }
}
