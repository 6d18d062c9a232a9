package org.tmtar;

import java.time.Clock;
import java.util.List;
import org.tmtar.archive.ArchiveSpool;
import org.tmtar.archive.ImportConfig;
import org.tmtar.audit.AuditConfig;
import org.tmtar.auth.SignInConfig;
import org.tmtar.auth.oidc.OidcConfig;
import org.tmtar.auth.session.SessionConfig;
import org.tmtar.auth.token.TokenConfig;
import org.tmtar.bundle.BundleConfig;
import org.tmtar.cache.LeaseConfig;
import org.tmtar.drain.DrainConfig;
import org.tmtar.file.storage.FileConfig;
import org.tmtar.file.storage.StorageProducer;
import org.tmtar.file.upload.UploadSpool;
import org.tmtar.http.client.ClientAddress;
import org.tmtar.http.transfer.BodyLimit;
import org.tmtar.http.transfer.TransferConfig;
import org.tmtar.limit.LimitConfig;
import org.tmtar.openapi.DocumentationConfig;
import org.tmtar.oscp.OscpConfig;
import org.tmtar.persistence.DatabaseConfig;
import org.tmtar.persistence.pool.OperatorPool;
import org.tmtar.security.CorsConfig;
import org.tmtar.security.HstsConfig;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.ConfigurationBeans;
import org.tmtar.settings.DeprecatedSettings;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.ServerProcess;
import org.tmtar.settings.SettingFaults;
import org.tmtar.settings.Settings;
import org.tmtar.telemetry.TelemetryConfig;
import org.tmtar.text.LanguageConfig;
import org.tmtar.user.RegistrationConfig;
import org.tmtar.web.MapConfig;
import org.tmtar.web.WebConfig;

/**
 * Checks every setting that a node reads. The check runs before the server creates the beans of the
 * application, because JPA connects to the database before that. One startup reports all faults, while CDI
 * reports only the first.
 */
final class ConfigurationCheck {

  private static final List<Class<? extends CheckedAtStart>> BEANS = List.of(
      DatabaseConfig.class,
      OidcConfig.class,
      SignInConfig.class,
      RegistrationConfig.class,
      TokenConfig.class,
      SessionConfig.class,
      FileConfig.class,
      UploadSpool.class,
      LanguageConfig.class,
      LeaseConfig.class,
      BodyLimit.class,
      TransferConfig.class,
      DrainConfig.class,
      ClientAddress.class,
      HstsConfig.class,
      CorsConfig.class,
      LimitConfig.class,
      OscpConfig.class,
      TelemetryConfig.class,
      DocumentationConfig.class,
      MapConfig.class,
      WebConfig.class,
      AuditConfig.class,
      BundleConfig.class,
      ImportConfig.class,
      ArchiveSpool.class);

  private ConfigurationCheck() {}

  /**
   * Reads all settings.
   *
   * @throws InvalidSettingException if settings are missing or invalid; the message has one sentence for
   *     each setting
   */
  static void run(Settings settings, Clock clock) {
    ConfigurationBeans beans = new ConfigurationBeans(settings, clock);
    SettingFaults faults = new SettingFaults();
    faults.check(settings::environment);
    DeprecatedSettings.check(settings, faults);
    faults.check(() -> ServerProcess.read(settings));
    faults.check(() -> OperatorPool.find(settings));
    BEANS.forEach(bean -> faults.check(() -> beans.create(bean)));
    // The bean would create the client of the store.
    faults.check(() -> StorageProducer.read(settings));
    faults.throwIfAny();
  }
}
