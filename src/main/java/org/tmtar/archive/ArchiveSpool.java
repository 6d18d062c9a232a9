package org.tmtar.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

  protected ArchiveSpool() {}

  /**
   * @throws InvalidSettingException if the limit is smaller than the maximum size of an archive
   */
  @Inject
  public ArchiveSpool(
      UploadSpool uploads,
      @ConfigProperty(name = MAX_BYTES) PositiveNumber maxBytes,
      ImportConfig imports) {
    super(uploads.directory(), maxBytes.value(), "archives");
    // An archive that is larger than this limit would always be refused with the advice to retry.
    if (maxBytes.value() < imports.maxSize()) {
      throw new InvalidSettingException(MAX_BYTES, "must be at least tmtar.import.max-size");
    }
  }
}
