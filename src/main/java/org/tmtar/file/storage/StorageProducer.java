package org.tmtar.file.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.SettingFormat;
import org.tmtar.settings.Settings;

/** Creates the file store according to the settings. */
@ApplicationScoped
public class StorageProducer implements CheckedAtStart {

  private static final Logger LOG = Logger.getLogger(StorageProducer.class.getName());

  private static final String STORAGE = "tmtar.files.storage";

  private FileStorage storage;

  protected StorageProducer() {}

  /**
   * @throws InvalidSettingException if a setting is missing or invalid
   */
  @Inject
  public StorageProducer(Settings settings) {
    storage = create(settings);
  }

  /**
   * Creates the store that the settings select.
   *
   * @throws InvalidSettingException if a setting is missing or invalid
   */
  public static FileStorage create(Settings settings) {
    return read(settings).get();
  }

  /**
   * Reads the settings of the store.
   *
   * @return the factory of the store
   * @throws InvalidSettingException if a setting is missing or invalid
   */
  public static Supplier<FileStorage> read(Settings settings) {
    return switch (settings.requiredText(STORAGE)) {
      case DirectoryStorage.KIND -> {
        Path directory = settings.get(DirectoryStorage.SETTING, SettingFormat::path);
        yield () -> new DirectoryStorage(directory);
      }
      case S3Storage.KIND -> S3Storage.read(settings);
      default -> throw new InvalidSettingException(STORAGE, "must be directory or s3");
    };
  }

  /** The file store of the application. */
  @Produces
  @ApplicationScoped
  public FileStorage storage() {
    return storage;
  }

  /**
   * Checks the store. An unavailable store only causes a log entry, because it can recover. A store that
   * refuses the settings prevents the startup.
   */
  @Override
  public void check() {
    try {
      storage.check();
    } catch (StorageException unavailable) {
      LOG.warning(() -> "File store unavailable at startup: " + unavailable.getCause());
    }
  }
}
