package org.tmtar;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.tmtar.drain.Drain;
import org.tmtar.health.ClockComparison;
import org.tmtar.persistence.DatabaseConfig;
import org.tmtar.persistence.SchemaException;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.Environment;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.RefusalToStart;
import org.tmtar.settings.Settings;
import org.tmtar.user.DefaultIssuer;
import org.tmtar.user.RootRecords;

/**
 * Makes the application ready before its first request: checks the configuration, migrates the
 * database, adds the root records. If that fails the process ends, because the server would otherwise
 * run on without its application.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {

  private static final Logger LOG = Logger.getLogger(StartUp.class.getName());

  @Inject
  private Settings settings;

  @Inject
  private DatabaseConfig database;

  @Inject
  private DefaultIssuer issuer;

  @Inject
  private Drain drain;

  @Inject
  private ClockComparison clocks;

  @Inject
  @Any
  private Instance<CheckedAtStart> configurations;

  @PostConstruct
  void prepare() {
    try {
      LOG.info(() -> "Starting for environment " + Environment.current().profile());
      configurations.forEach(CheckedAtStart::check);
      prepareDatabase();
      drain.precedeTermination();
      clocks.run();
    } catch (RuntimeException failure) {
      refuse(failure);
    }
  }

  private void prepareDatabase() {
    if (database.isMigrating()) {
      database.schema().migrate();
    } else {
      database.schema().requireUpToDate();
    }
    new RootRecords(database.direct()).seed(issuer.name(), settings.list("tmtar.root.identities"));
  }

  private static void refuse(RuntimeException failure) {
    Optional<String> sentence = sentence(failure);
    if (sentence.isPresent()) {
      RefusalToStart.because(sentence.get());
    } else {
      RefusalToStart.because(failure);
    }
  }

  /** What an operator can mend needs one sentence and no stack trace. */
  private static Optional<String> sentence(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(
            cause -> cause instanceof InvalidSettingException || cause instanceof SchemaException)
        .map(Throwable::getMessage)
        .findFirst();
  }
}
