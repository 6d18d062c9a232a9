package org.tmtar.file.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.PositiveNumber;

/** The limits of uploaded files, and the interval and grace period of the sweep. */
@ApplicationScoped
public class FileConfig implements CheckedAtStart {

  private static final String MAX_IMAGE_SIZE = "tmtar.files.max-image-size";

  /** The largest permitted value of the setting, in bytes. */
  private static final int MAX_BYTES_IN_MEMORY = Integer.MAX_VALUE / 4;

  private long maxImageBytes;
  private long maxAssetBytes;
  private long maxPixels;
  private Duration sweepInterval;
  private Duration sweepGrace;

  protected FileConfig() {}

  /**
   * @throws InvalidSettingException if the maximum size of an image is too large
   */
  @Inject
  public FileConfig(
      @ConfigProperty(name = MAX_IMAGE_SIZE) PositiveNumber maxImageSize,
      @ConfigProperty(name = "tmtar.files.max-asset-size") PositiveNumber maxAssetSize,
      @ConfigProperty(name = "tmtar.files.max-pixels") PositiveNumber maxPixels,
      @ConfigProperty(name = "tmtar.files.sweep.interval") Duration sweepInterval,
      @ConfigProperty(name = "tmtar.files.sweep.grace") Duration sweepGrace) {
    if (maxImageSize.value() > MAX_BYTES_IN_MEMORY) {
      throw new InvalidSettingException(
          MAX_IMAGE_SIZE,
          "must be at most %d bytes, because an image is held in memory"
              .formatted(MAX_BYTES_IN_MEMORY));
    }
    this.maxImageBytes = maxImageSize.value();
    this.maxAssetBytes = maxAssetSize.value();
    this.maxPixels = maxPixels.value();
    this.sweepInterval = sweepInterval;
    this.sweepGrace = sweepGrace;
  }

  /** The maximum size of a file, in bytes. */
  public long maxBytes(boolean isImage) {
    return isImage ? maxImageBytes : maxAssetBytes;
  }

  /** The maximum number of pixels of an image, width times height. */
  public long maxPixels() {
    return maxPixels;
  }

  /** The time between the end of a sweep and the start of the next one. */
  public Duration sweepInterval() {
    return sweepInterval;
  }

  /** The minimum age of the rows, contents and unfinished uploads that the sweep changes or deletes. */
  public Duration sweepGrace() {
    return sweepGrace;
  }
}
