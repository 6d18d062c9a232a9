package org.tmtar.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;
import org.tmtar.settings.SettingsReader;

/** The limits of uploaded files, and the interval and grace period of the sweep. */
@ApplicationScoped
public class FileConfig implements CheckedAtStart {

  private long maxImageBytes;
  private long maxAssetBytes;
  private long maxPixels;
  private Duration sweepInterval;
  private Duration sweepGrace;

  protected FileConfig() {}

  /**
   * @throws InvalidSettingException if a setting is missing or invalid
   */
  @Inject
  public FileConfig(Settings settings) {
    SettingsReader reader = settings.reader();
    maxImageBytes = reader.number("tmtar.files.largest-image");
    reader.require(
        maxImageBytes <= Integer.MAX_VALUE / 4,
        "tmtar.files.largest-image",
        "must be at most 536870911 bytes, because an image is held in memory");
    maxAssetBytes = reader.number("tmtar.files.largest-asset");
    maxPixels = reader.number("tmtar.files.most-pixels");
    sweepInterval = reader.duration("tmtar.files.sweep.interval");
    sweepGrace = reader.duration("tmtar.files.sweep.grace");
    reader.requireNoFault();
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
