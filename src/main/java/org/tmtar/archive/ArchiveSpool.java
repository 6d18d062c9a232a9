package org.tmtar.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.file.storage.FileConfig;
import org.tmtar.file.upload.Spool;
import org.tmtar.file.upload.UploadSpool;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.PositiveNumber;

/**
 * The disk space for exports and imports in progress, in the directory of uploads. It has a limit of its own, so that
 * archives leave the disk space of uploads to uploads.
 */
@ApplicationScoped
public class ArchiveSpool extends Spool implements CheckedAtStart {

  private static final String MAX_BYTES = "tmtar.archive.spool.max-bytes";

  private static final Logger LOG = Logger.getLogger(ArchiveSpool.class.getName());

  private long maxUploadBytes;

  protected ArchiveSpool() {}

  /**
   * @throws InvalidSettingException if the limit is smaller than an archive of the maximum size with its largest file
   */
  @Inject
  public ArchiveSpool(
      UploadSpool uploads,
      @ConfigProperty(name = MAX_BYTES) PositiveNumber maxBytes,
      ImportConfig imports,
      FileConfig files) {
    super(uploads.directory(), maxBytes.value(), "archives");
    this.maxUploadBytes = uploads.maxBytes();
    // The lines of an archive remain on disk while a file is received. With a smaller limit, an
    // archive of the permitted size could always be refused with the advice to retry.
    long maxFile = Math.max(files.maxBytes(true), files.maxBytes(false));
    if (maxBytes.value() - maxFile < imports.maxSize()) {
      throw new InvalidSettingException(
          MAX_BYTES,
          "must be at least the sum of tmtar.import.max-size and the larger one of"
              + " tmtar.files.max-asset-size and tmtar.files.max-image-size");
    }
  }

  /** Logs a warning if the disk has less space than both limits allow. Most nodes never need all of it. */
  @Override
  public void check() {
    long usable = directory().toFile().getUsableSpace();
    if (usable - maxBytes() < maxUploadBytes) {
      LOG.warning(() ->
          ("The disk of setting tmtar.files.spool.directory has %d usable bytes, fewer than the sum of"
                  + " tmtar.files.spool.max-bytes and %s. Large uploads and archives can fail.")
              .formatted(usable, MAX_BYTES));
    }
  }
}
