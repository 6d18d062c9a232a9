package org.tmtar;

import java.time.Clock;
import org.tmtar.audit.Refusals;
import org.tmtar.auth.SignInConfig;
import org.tmtar.auth.oidc.OidcConfig;
import org.tmtar.auth.session.SessionConfig;
import org.tmtar.auth.token.TokenConfig;
import org.tmtar.cache.RightsLease;
import org.tmtar.drain.DrainConfig;
import org.tmtar.event.EventConfig;
import org.tmtar.file.FileConfig;
import org.tmtar.file.storage.StorageProducer;
import org.tmtar.file.upload.UploadSpool;
import org.tmtar.http.BodyLimit;
import org.tmtar.http.ClientAddress;
import org.tmtar.http.HstsConfig;
import org.tmtar.http.TransferConfig;
import org.tmtar.limit.LimitConfig;
import org.tmtar.openapi.DocumentationConfig;
import org.tmtar.persistence.DatabaseConfig;
import org.tmtar.security.CorsConfig;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.ServerProcess;
import org.tmtar.settings.Settings;
import org.tmtar.settings.SettingsReader;
import org.tmtar.telemetry.TelemetryConfig;
import org.tmtar.user.Registration;

/**
 * Checks every setting that a node reads. The check runs before the server creates the beans of the
 * application, because JPA connects to the database before that. One startup reports all faults.
 */
final class ConfigurationCheck {

  private ConfigurationCheck() {}

  /**
   * Reads all settings.
   *
   * @throws InvalidSettingException if settings are missing or invalid; the message has one sentence for
   *     each setting
   */
  static void run(Settings settings, Clock clock) {
    SettingsReader reader = settings.reader();
    reader.environment();
    reader.check(() -> ServerProcess.read(settings));
    reader.check(() -> new DatabaseConfig(settings));
    reader.check(() -> new OidcConfig(settings));
    reader.check(() -> new SignInConfig(settings));
    reader.check(() -> Registration.isOpen(settings));
    reader.check(() -> new TokenConfig(settings, clock));
    reader.check(() -> new SessionConfig(settings));
    reader.check(() -> StorageProducer.read(settings));
    reader.check(() -> new FileConfig(settings));
    reader.check(() -> new UploadSpool(settings));
    reader.check(() -> new EventConfig(settings));
    reader.check(() -> new RightsLease(settings, null));
    reader.check(() -> new BodyLimit(settings));
    reader.check(() -> new TransferConfig(settings));
    reader.check(() -> new DrainConfig(settings));
    reader.check(() -> new ClientAddress(settings));
    reader.check(() -> new HstsConfig(settings));
    reader.check(() -> new CorsConfig(settings));
    reader.check(() -> new LimitConfig(settings));
    reader.check(() -> new TelemetryConfig(settings));
    reader.check(() -> new DocumentationConfig(settings));
    reader.check(() -> Refusals.maxPerMinute(settings));
    reader.requireNoFault();
  }
}
