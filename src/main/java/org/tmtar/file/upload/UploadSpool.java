package org.tmtar.file.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.file.storage.FileConfig;
import org.tmtar.file.storage.WritableDirectory;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.PositiveNumber;
import org.tmtar.settings.SettingFaults;

/**
 * The disk space for uploads in progress. A slow client therefore occupies neither memory nor a permit.
 */
@ApplicationScoped
public class UploadSpool extends Spool implements CheckedAtStart {

  private static final String DIRECTORY = "tmtar.files.spool.directory";
  private static final String MAX_BYTES = "tmtar.files.spool.max-bytes";

  private static final String NOT_WRITABLE = "must be the path of a writable directory";

  private static final String CONTENTS = "uploads";

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
    super(
        directory.orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"))),
        maxBytes.value(),
        CONTENTS);
    SettingFaults faults = new SettingFaults();
    faults.require(isUsable(directory()), DIRECTORY, NOT_WRITABLE);
    // A file that is larger than this limit would always be refused with the advice to retry.
    faults.require(
        maxBytes.value() >= Math.max(files.maxBytes(true), files.maxBytes(false)),
        MAX_BYTES,
        "must be at least tmtar.files.max-asset-size and tmtar.files.max-image-size");
    faults.throwIfAny();
  }

  UploadSpool(Path directory, long maxBytes) {
    super(directory, maxBytes, CONTENTS);
    if (!isUsable(directory)) {
      throw new InvalidSettingException(DIRECTORY, NOT_WRITABLE);
    }
  }

  private static boolean isUsable(Path directory) {
    return Files.isDirectory(directory) && Files.isWritable(directory);
  }

  @Override
  public void check() {
    WritableDirectory.require(directory(), DIRECTORY);
  }
}
