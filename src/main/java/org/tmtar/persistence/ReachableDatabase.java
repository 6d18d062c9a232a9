package org.tmtar.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;

/**
 * Waits for the database at the start. A database that starts at the same time, as after a power failure,
 * is given a minute, and so is one whose passwords are still being set up.
 */
public final class ReachableDatabase {

  private static final Logger LOG = Logger.getLogger(ReachableDatabase.class.getName());

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private ReachableDatabase() {}

  /**
   * Waits until the database accepts connections: of the application's role and, if the application
   * migrates, of the owner's.
   *
   * @throws UnusableDatabaseException if it does not within a minute
   * @throws InvalidSettingException if a setting of the database cannot be used
   */
  public static void await(Settings settings) throws InterruptedException {
    await(DirectDataSource.of(settings), PATIENCE, PAUSE);
    if (new DatabaseConfig(settings).isMigrating()) {
      await(DirectDataSource.owner(settings), PATIENCE, PAUSE);
    }
  }

  /**
   * Waits until a database accepts connections.
   *
   * @param patience for how long
   * @param pause the time between two attempts
   * @throws UnusableDatabaseException if it does not within that time; the sentence is about the last
   *     attempt
   */
  static void await(DataSource database, Duration patience, Duration pause)
      throws InterruptedException {
    long begin = System.nanoTime();
    String logged = "";
    while (true) {
      try (Connection connection = database.getConnection()) {
        if (connection.isValid(0)) {
          return;
        }
      } catch (SQLException failure) {
        String sentence = DatabaseFailure.sentence(failure);
        if (System.nanoTime() - begin > patience.toNanos()) {
          throw new UnusableDatabaseException(sentence, failure);
        }
        if (!sentence.equals(logged)) {
          LOG.warning(() -> "Waiting for the database for at most %d s. %s"
              .formatted(patience.toSeconds(), sentence));
          logged = sentence;
        }
      }
      Thread.sleep(pause.toMillis());
    }
  }
}
