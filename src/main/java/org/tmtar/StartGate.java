package org.tmtar;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.tmtar.listener.HttpListeners;
import org.tmtar.persistence.ReachableDatabase;
import org.tmtar.persistence.UnusableDatabaseException;
import org.tmtar.settings.DeprecatedSettings;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.RefusalToStart;
import org.tmtar.settings.ServerProcess;
import org.tmtar.settings.Settings;
import org.tmtar.settings.SystemClock;

/**
 * The checks that precede the start: all settings, the port, and whether the database accepts connections.
 * With EclipseLink, they are the first code of the application that the server runs, see {@link
 * EclipseLinkHook}: they run before JPA connects to the database, while the server deploys the application
 * and no bean exists. With another JPA provider, {@link StartUp} runs them.
 */
final class StartGate {

  private static final Logger LOG = Logger.getLogger(StartGate.class.getName());

  private static final AtomicBoolean HAS_PASSED = new AtomicBoolean();

  private StartGate() {}

  /**
   * Runs the checks unless they have passed already.
   *
   * @throws IllegalStateException if the application refuses to start and the server has other applications
   */
  static void pass() throws InterruptedException {
    if (HAS_PASSED.get()) {
      return;
    }
    RuntimeException refusal;
    try {
      Settings settings = new Settings();
      DeprecatedSettings.warning(settings).ifPresent(LOG::warning);
      List<String> faults = faults(settings);
      if (faults.isEmpty()) {
        warn(settings);
        ReachableDatabase.await(settings);
        HAS_PASSED.set(true);
        return;
      }
      refusal = RefusalToStart.refuse(faults);
    } catch (UnusableDatabaseException unusable) {
      refusal = RefusalToStart.refuse(unusable.sentences());
    } catch (RuntimeException defect) {
      refusal = RefusalToStart.refuse(defect);
    }
    throw refusal;
  }

  /** The faults of all settings and of the port, one sentence each. */
  private static List<String> faults(Settings settings) {
    List<String> faults = new ArrayList<>();
    try {
      UnknownSettings unknown = new UnknownSettings();
      ConfigurationCheck.run(unknown.recording(settings), new SystemClock().clock());
      unknown.find(System.getenv()).forEach(LOG::warning);
    } catch (InvalidSettingException misconfigured) {
      faults.addAll(misconfigured.sentences());
    }
    if (ServerProcess.isOwn()) {
      HttpListeners.portFault().ifPresent(faults::add);
    }
    return faults;
  }

  /**
   * Warns if the server is unpacked in the temporary folder. Many systems delete old files there, and the
   * server then lacks pages and classes.
   */
  private static void warnOfTemporaryFolder() {
    String folder = System.getProperty("com.sun.aas.instanceRoot", "");
    if (ServerProcess.isRunnableJar()
        && Path.of(folder).startsWith(Path.of(System.getProperty("java.io.tmpdir")))) {
      LOG.warning(
          "The server is unpacked in the temporary folder of the system. The system may delete its files while the server runs. Choose another folder with the option --rootdir FOLDER.");
    }
  }

  private static void warn(Settings settings) {
    if (settings.environment().isProduction()) {
      List<String> weaknesses = WeakSettings.find(settings);
      weaknesses.forEach(weakness -> LOG.warning("Weak setting: " + weakness));
      warnOfTemporaryFolder();
    }
  }
}
