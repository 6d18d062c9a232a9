package org.tmtar.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.spi.LifecycleMethodExecutor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptorBuilder;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives integration tests the whole application: the WAR as it is packaged, on Payara Micro, against a
 * PostgreSQL and identity providers that answer over HTTP. The first test that wants it deploys it,
 * all others share it, and it ends with the test run.
 *
 * <p>Arquillian would deploy once a test class, which costs 15 s each time; so this drives Arquillian
 * by itself, with one class that stands for all of them.
 */
public final class WholeApplication implements BeforeAllCallback, ParameterResolver {

  /** The name of the folder for {@link RunFolders}. */
  public static final String NAME = "it";

  /** The log of the application and its keys. */
  public static final Path FOLDER = RunFolders.of(NAME);

  /** Where it keeps the contents of files. */
  public static final Path FILES = FOLDER.resolve("files");

  /** The name of the log of the application in its folder. */
  public static final String LOG = "application.log";

  private static final Namespace NAMESPACE = Namespace.create(WholeApplication.class);

  private static final Map<Class<?>, Function<Running, Object>> OFFERS = Map.of(
      Api.class,
      Running::api,
      Users.class,
      Running::users,
      Locations.class,
      running -> new Locations(running.api(), running.users()),
      Events.class,
      running -> new Events(running.users()),
      Zones.class,
      Running::zones,
      Objects.class,
      running -> new Objects(running.users(), running.zones()),
      Uploads.class,
      running -> new Uploads(running.users()),
      TestIssuer.class,
      Running::issuer,
      OpenIdProvider.class,
      Running::provider,
      TestDatabase.class,
      Running::database);

  /** What is deployed, for Arquillian. */
  @Deployment(testable = false)
  public static WebArchive war() {
    return ShrinkWrap.createFromZipFile(
        WebArchive.class, new File(System.getProperty("tmtar.war")));
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return OFFERS.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return OFFERS.get(parameter.getParameter().getType()).apply(running(context));
  }

  private static Running running(ExtensionContext context) {
    // With several JVMs, the build tool executes each class by itself. Only the session lasts until
    // the last one.
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
        .computeIfAbsent(Running.class, key -> Running.start(), Running.class);
  }

  /** Finds a port on which nothing listens. */
  static int freePort() {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** All that runs; JUnit closes it after the last test. */
  private record Running(
      TestDatabase database,
      TestIssuer issuer,
      OpenIdProvider provider,
      TestRunnerAdaptor arquillian,
      Api api)
      implements AutoCloseable {

    static Running start() {
      TestDatabase database = startDatabase();
      TestIssuer issuer = TestIssuer.start();
      OpenIdProvider provider = OpenIdProvider.start();
      try {
        int port = freePort();
        System.setProperty("tmtar.it.jvm-options", jvmOptions(database, issuer, provider, port));
        System.setProperty("tmtar.it.server-options", serverOptions(port));
        TestRunnerAdaptor arquillian = TestRunnerAdaptorBuilder.build();
        arquillian.beforeSuite();
        arquillian.beforeClass(WholeApplication.class, LifecycleMethodExecutor.NO_OP);
        return new Running(
            database, issuer, provider, arquillian, Api.at(URI.create("http://127.0.0.1:" + port)));
      } catch (Exception failure) {
        provider.close();
        issuer.close();
        database.close();
        throw new IllegalStateException("The application under test does not start", failure);
      }
    }

    Users users() {
      return new Users(api);
    }

    Zones zones() {
      return new Zones(users());
    }

    private static TestDatabase startDatabase() {
      try {
        Folders.delete(FOLDER);
        Files.createDirectories(FOLDER);
        return TestDatabase.empty();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private static String jvmOptions(
        TestDatabase database, TestIssuer issuer, OpenIdProvider provider, int port) {
      return String.join(
          " ",
          "-Xmx256m",
          // As in the image; and C1 alone, because the application runs for minutes only.
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Dmp.config.profile=test",
          // As in the runnable jar and the image, which have no other application.
          "-Dtmtar.exit-on-refusal=true",
          // Far from UTC, in which all times are answered.
          "-Duser.timezone=Asia/Kathmandu",
          // Two roles, as in production: whatever the tests do, the application's suffices.
          "-Dtmtar.database.url=" + escape(database.urlFor(TestDatabase.APPLICATION)),
          "-Dtmtar.database.user=" + TestDatabase.APPLICATION,
          "-Dtmtar.database.owner.user=" + database.owner(),
          "-Dtmtar.token.issuer=http://127.0.0.1:" + port,
          // Tests are refused by the thousand, and want to see each in the audit.
          "-Dtmtar.audit.refusals-a-minute=1000000",
          "-Dtmtar.keys.file=" + FOLDER.resolve("keys.json"),
          "-Dtmtar.files.directory=" + FILES,
          "-Dtmtar.files.sweep.interval=PT0.5S",
          // Tests make files look old instead of waiting.
          "-Dtmtar.files.sweep.grace=PT10M",
          "-Dtmtar.oidc.jwks-refetch-interval=PT0.001S",
          "-Dtmtar.oidc.issuer=" + issuer.name(),
          "-Dtmtar.oidc.audience=" + TestIssuer.AUDIENCE,
          "-Dtmtar.oidc.discovery=true",
          "-Dtmtar.oidc.jwks-url=" + issuer.name() + ".well-known/jwks.json",
          "-Dtmtar.oidc.issuers=museum,city",
          "-Dtmtar.oidc.museum.issuer=" + provider.name(OpenIdProvider.MUSEUM),
          "-Dtmtar.oidc.museum.audience=" + TestIssuer.AUDIENCE,
          "-Dtmtar.oidc.city.issuer=" + provider.name(OpenIdProvider.CITY),
          "-Dtmtar.oidc.city.audience=" + TestIssuer.AUDIENCE,
          "-Dtmtar.oidc.city.subject-claim=" + OpenIdProvider.EMPLOYEE);
    }

    /** Arquillian puts the options into XML. */
    private static String escape(String option) {
      return option.replace("&", "&amp;");
    }

    private static String serverOptions(int port) {
      return String.join(
          " ",
          List.of(
              "--port",
              Integer.toString(port),
              "--contextroot",
              "/",
              "--nohazelcast",
              "--disablephonehome",
              "--prebootcommandfile",
              bootCommands().toString(),
              "--logproperties",
              logProperties().toString()));
    }

    /** The log of the application is in the folder of this JVM. */
    private static Path logProperties() {
      try {
        String properties =
            Files.readString(Path.of("src", "test", "resources", "logging-it.properties"));
        return Files.writeString(
            FOLDER.resolve("logging.properties"),
            properties + "java.util.logging.FileHandler.pattern=" + FOLDER.resolve(LOG) + "\n");
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    /** Those of production, on this machine only. */
    private static Path bootCommands() {
      try {
        Path commands = FOLDER.resolve("boot.asadmin");
        Files.write(commands, Files.readAllBytes(Path.of("server-config", "pre-boot.asadmin")));
        return Files.write(
            commands,
            Files.readAllBytes(Path.of("server-config", "loopback.asadmin")),
            StandardOpenOption.APPEND);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @Override
    public void close() {
      Confidential.noteKeys(FOLDER.resolve("keys.json"));
      try {
        arquillian.afterClass(WholeApplication.class, LifecycleMethodExecutor.NO_OP);
        arquillian.afterSuite();
        arquillian.shutdown();
      } catch (Exception failure) {
        throw new IllegalStateException("The application under test does not stop", failure);
      } finally {
        provider.close();
        issuer.close();
        database.close();
      }
    }
  }
}
