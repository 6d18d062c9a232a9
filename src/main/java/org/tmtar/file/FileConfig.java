package org.tmtar.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;
import org.tmtar.settings.SettingsReader;

/** What is configured about files, beside where they are kept. */
@ApplicationScoped
public class FileConfig implements CheckedAtStart {

  private long largestImage;
  private long largestAsset;
  private long mostPixels;
  private Duration sweepInterval;
  private Duration sweepGrace;

  protected FileConfig() {}

  /**
   * @throws InvalidSettingException if something is missing or cannot be used
   */
  @Inject
  public FileConfig(Settings settings) {
    SettingsReader reader = settings.reader();
    largestImage = reader.number("tmtar.files.largest-image");
    reader.require(
        largestImage <= Integer.MAX_VALUE / 4,
        "tmtar.files.largest-image",
        "has to be at most half a gigabyte, because images are held in memory");
    largestAsset = reader.number("tmtar.files.largest-asset");
    mostPixels = reader.number("tmtar.files.most-pixels");
    sweepInterval = reader.duration("tmtar.files.sweep.interval");
    sweepGrace = reader.duration("tmtar.files.sweep.grace");
    reader.requireNoFault();
  }

  /** In bytes. */
  public long largest(boolean isImage) {
    return isImage ? largestImage : largestAsset;
  }

  /** Of an image, width times height. */
  public long mostPixels() {
    return mostPixels;
  }

  /** After how long the sweep runs again. */
  public Duration sweepInterval() {
    return sweepInterval;
  }

  /** How old something has to be before the sweep takes it away. */
  public Duration sweepGrace() {
    return sweepGrace;
  }
}
