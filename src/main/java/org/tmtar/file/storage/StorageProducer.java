package org.tmtar.file.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;

/** Chooses where contents are kept, by configuration. */
@ApplicationScoped
public class StorageProducer implements CheckedAtStart {

  private static final Logger LOG = Logger.getLogger(StorageProducer.class.getName());

  private static final String STORAGE = "tmtar.files.storage";

  private FileStorage storage;

  protected StorageProducer() {}

  /**
   * @throws InvalidSettingException if something is missing or cannot be used
   */
  @Inject
  public StorageProducer(Settings settings) {
    storage = create(settings);
  }

  /**
   * The store that is configured.
   *
   * @throws InvalidSettingException if something is missing or cannot be used
   */
  public static FileStorage create(Settings settings) {
    return read(settings).get();
  }

  /**
   * Reads the settings of the store.
   *
   * @return the factory of the store
   * @throws InvalidSettingException if something is missing or cannot be used
   */
  public static Supplier<FileStorage> read(Settings settings) {
    return switch (settings.requiredText(STORAGE)) {
      case "directory" -> {
        Path directory = settings.path(DirectoryStorage.SETTING);
        yield () -> new DirectoryStorage(directory);
      }
      case "s3" -> S3Storage.read(settings);
      default -> throw new InvalidSettingException(STORAGE, "has to be directory or s3");
    };
  }

  /** The one store there is. */
  @Produces
  @ApplicationScoped
  public FileStorage storage() {
    return storage;
  }

  /** A store that is away comes back; one that refuses us does not. */
  @Override
  public void check() {
    try {
      storage.check();
    } catch (StorageException away) {
      LOG.warning(() -> "The file store cannot be reached yet: " + away.getCause());
    }
  }
}
