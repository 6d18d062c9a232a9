package org.tmtar.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;

/**
 * Waits for the database at startup. A database may start at the same time, for example after a power
 * failure, or its passwords may still be set up. It has one minute to become available.
 */
public final class ReachableDatabase {

  private static final Logger LOG = Logger.getLogger(ReachableDatabase.class.getName());

  private static final Duration TIMEOUT = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private ReachableDatabase() {}

  /**
   * Waits until the database accepts connections of the role of the application and, if the application
   * migrates, of the role of the owner.
   *
   * @throws UnusableDatabaseException if it does not accept connections within a minute
   * @throws InvalidSettingException if a setting of the database is invalid
   */
  public static void await(Settings settings) throws InterruptedException {
    await(DirectDataSource.of(settings), TIMEOUT, PAUSE);
    if (new DatabaseConfig(settings).isMigrating()) {
      await(DirectDataSource.owner(settings), TIMEOUT, PAUSE);
    }
  }

  /**
   * Waits until a database accepts connections.
   *
   * @param timeout the maximum time to wait
   * @param pause the time between two attempts
   * @throws UnusableDatabaseException if the database does not accept connections within that time; the
   *     message describes the last attempt
   */
  static void await(DataSource database, Duration timeout, Duration pause)
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
        if (System.nanoTime() - begin > timeout.toNanos()) {
          throw new UnusableDatabaseException(sentence, failure);
        }
        if (!sentence.equals(logged)) {
          LOG.warning(() -> "Waiting for the database for at most %d s. %s"
              .formatted(timeout.toSeconds(), sentence));
          logged = sentence;
        }
      }
      Thread.sleep(pause.toMillis());
    }
  }
}
