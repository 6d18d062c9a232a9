package org.tmtar.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.SettingFormat;
import org.tmtar.settings.Settings;

/**
 * Waits for the database at startup for at most one minute. The database may start at the same time, for
 * example after a power failure, or its passwords may still be set up.
 */
public final class ReachableDatabase {

  private static final Logger LOG = Logger.getLogger(ReachableDatabase.class.getName());

  private static final Duration TIMEOUT = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofSeconds(3);

  /** The maximum time of the first statement, in seconds. */
  private static final int MAX_RESPONSE_SECONDS = 10;

  private static final String NO_RESPONSE =
      "The database accepts connections but does not respond to a statement within %d s."
          .formatted(MAX_RESPONSE_SECONDS);

  private ReachableDatabase() {}

  /**
   * Waits until the database accepts connections of the role of the application. If the application applies
   * migrations, it also waits for the role of the owner.
   *
   * @throws UnusableDatabaseException if the database does not accept connections within a minute for each
   *     role
   * @throws InvalidSettingException if a setting of the database is invalid
   */
  public static void await(Settings settings) throws InterruptedException {
    await(DirectDataSource.of(settings), TIMEOUT, PAUSE);
    if (settings.get(DatabaseConfig.MIGRATE, SettingFormat::flag)) {
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
    for (var failure = connect(database); failure.isPresent(); failure = connect(database)) {
      if (System.nanoTime() - begin > timeout.toNanos()) {
        throw failure.get();
      }
      String sentence = failure.get().getMessage();
      if (!sentence.equals(logged)) {
        LOG.warning(() -> "Waiting for the database for at most %d s. %s"
            .formatted(timeout.toSeconds(), sentence));
        logged = sentence;
      }
      Thread.sleep(pause.toMillis());
    }
  }

  /** The reason why a database does not accept a connection; empty if it does. */
  private static Optional<UnusableDatabaseException> connect(DataSource database) {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(MAX_RESPONSE_SECONDS)
          ? Optional.empty()
          : Optional.of(new UnusableDatabaseException(NO_RESPONSE, null));
    } catch (SQLException failure) {
      return Optional.of(new UnusableDatabaseException(DatabaseFailure.sentence(failure), failure));
    }
  }
}
