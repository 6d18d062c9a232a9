package org.tmtar;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.tmtar.drain.Drain;
import org.tmtar.health.ClockComparison;
import org.tmtar.listener.HttpListeners;
import org.tmtar.persistence.DatabaseConfig;
import org.tmtar.persistence.DatabaseFailure;
import org.tmtar.persistence.UnusableDatabaseException;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.Environment;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.RefusalToStart;
import org.tmtar.settings.ServerProcess;
import org.tmtar.settings.SettingFaults;
import org.tmtar.settings.Settings;
import org.tmtar.user.DefaultIssuer;
import org.tmtar.user.RootRecords;

/**
 * Prepares the application for its first request: checks the services on which it depends, migrates the
 * database and adds the root records. {@link StartGate} has already checked all settings.
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
    passGate();
    try {
      LOG.info(() -> "Starting for environment " + Environment.current().profile());
      checkServices();
      prepareDatabase();
      if (ServerProcess.isOwn()) {
        HttpListeners.extend();
        drain.register();
      }
      clocks.run();
    } catch (RuntimeException failure) {
      throw refuse(failure);
    }
  }

  /** Runs the checks of {@link StartGate}, which logs its refusals itself. */
  private static void passGate() {
    try {
      StartGate.pass();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private void checkServices() {
    SettingFaults faults = new SettingFaults();
    configurations.forEach(configuration -> faults.check(() -> check(configuration)));
    faults.throwIfAny();
  }

  private static boolean check(CheckedAtStart configuration) {
    configuration.check();
    return true;
  }

  @PreDestroy
  void release() {
    HttpListeners.restore();
  }

  private void prepareDatabase() {
    if (database.isMigrating()) {
      database.schema().migrate();
    } else {
      database.schema().requireUpToDate();
    }
    new RootRecords(database.direct()).seed(issuer.name(), settings.list("tmtar.root.identities"));
  }

  private static RuntimeException refuse(RuntimeException failure) {
    List<String> sentences = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .map(StartUp::sentences)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
    return sentences.isEmpty() ? RefusalToStart.refuse(failure) : RefusalToStart.refuse(sentences);
  }

  /** The faults that an operator can correct, one sentence each; empty if the failure has another cause. */
  private static List<String> sentences(Throwable cause) {
    if (cause instanceof InvalidSettingException misconfigured) {
      return misconfigured.sentences();
    }
    if (cause instanceof UnusableDatabaseException unusable) {
      return unusable.sentences();
    }
    return cause instanceof SQLException failure
        ? List.of(DatabaseFailure.sentence(failure))
        : List.of();
  }
}
