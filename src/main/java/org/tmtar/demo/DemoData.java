package org.tmtar.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.tmtar.archive.ArchiveClient;
import org.tmtar.archive.ArchiveFailedException;

/**
 * Loads the demonstration data by an import into the root location of a running application. The rules of the API
 * apply as for any administrator, and the changes have audit entries. Loading the data again restores the resources
 * that were changed or deleted, and renews the times of the events.
 */
public final class DemoData {

  private static final long ROOT_LOCATION = 1;

  private DemoData() {}

  /**
   * Loads the data.
   *
   * @param server the URL of the application
   * @param bearer the token with which root signs in
   * @param folder the folder with the demonstration data
   * @param progress receives sentences about the progress
   * @throws ArchiveFailedException if the folder does not contain the demonstration data, or the application cannot
   *     be reached or refuses the import
   */
  public static void load(
      URI server, String bearer, Path folder, Clock clock, Consumer<String> progress) {
    byte[] archive = DemoArchive.of(folder, clock.instant());
    ArchiveClient.signIn(server, bearer, progress).importFrom(ROOT_LOCATION, archive);
    progress.accept("Demonstration data loaded.");
  }
}
