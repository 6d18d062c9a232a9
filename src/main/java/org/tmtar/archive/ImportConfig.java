package org.tmtar.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.PositiveNumber;

/** The limit of imported archives. */
@ApplicationScoped
public class ImportConfig implements CheckedAtStart {

  private long maxSize;

  protected ImportConfig() {}

  @Inject
  public ImportConfig(@ConfigProperty(name = "tmtar.import.max-size") PositiveNumber maxSize) {
    this.maxSize = maxSize.value();
  }

  /** The maximum size of an archive in bytes, as it is received and when it is decompressed. */
  public long maxSize() {
    return maxSize;
  }
}
