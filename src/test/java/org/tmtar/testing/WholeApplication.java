package org.tmtar.testing;

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
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;

/**
 * The extension of Arquillian for JUnit, with the test drivers as parameters of constructors and methods.
 * Arquillian deploys the packaged WAR on Payara Micro before the first test class. All test classes share
 * this deployment, see {@link SharedDeployment}.
 *
 * <p>Before the deployment, this extension starts the services that the application needs: a PostgreSQL
 * database and identity providers that are reachable over HTTP. They stop after the last test.
 *
 * <p>This class extends the extension of Arquillian instead of accompanying it, because that extension
 * fails for parameters of constructors (arquillian-junit5 1.10.1).
 */
public final class WholeApplication extends ArquillianExtension {

  /** The name of the folder for {@link RunFolders}. */
  public static final String NAME = "it";

  /** The log of the application and its keys. */
  public static final Path FOLDER = RunFolders.of(NAME);

  /** The folder of the contents of uploaded files. */
  public static final Path FILES = FOLDER.resolve("files");

  /** The name of the log of the application in {@link #FOLDER}. */
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

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    running(context);
    super.beforeAll(context);
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

  /** The running services and the address of the application. JUnit closes them after the last test. */
  private record Running(TestDatabase database, TestIssuer issuer, OpenIdProvider provider, Api api)
      implements AutoCloseable {

    static Running start() {
      TestDatabase database = startDatabase();
      TestIssuer issuer = TestIssuer.start();
      OpenIdProvider provider = OpenIdProvider.start();
      int port = freePort();
      // arquillian.xml refers to these properties
      System.setProperty("tmtar.it.jvm-options", jvmOptions(database, issuer, provider, port));
      System.setProperty("tmtar.it.server-options", serverOptions(port));
      return new Running(
          database, issuer, provider, Api.at(URI.create("http://127.0.0.1:" + port)));
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
          // The garbage collector of the image, and C1 alone, because the application runs for
          // minutes only.
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Dmp.config.profile=test",
          // As in the runnable jar and the image, which contain no other application.
          "-Dtmtar.exit-on-refusal=true",
          // Far from UTC, because the times in all responses must be in UTC.
          "-Duser.timezone=Asia/Kathmandu",
          // Two roles, as in production: the privileges of the application role must suffice for
          // every test.
          "-Dtmtar.database.url=" + escape(database.urlFor(TestDatabase.APPLICATION)),
          "-Dtmtar.database.user=" + TestDatabase.APPLICATION,
          "-Dtmtar.database.owner.user=" + database.owner(),
          "-Dtmtar.token.issuer=http://127.0.0.1:" + port,
          // The tests cause thousands of refusals, and each must have an audit entry.
          "-Dtmtar.audit.max-refusals-per-minute=1000000",
          "-Dtmtar.keys.file=" + FOLDER.resolve("keys.json"),
          "-Dtmtar.files.directory=" + FILES,
          "-Dtmtar.files.sweep.interval=PT0.5S",
          // Tests set the age of files instead of waiting.
          "-Dtmtar.files.sweep.grace=PT10M",
          "-Dtmtar.oidc.jwks-refetch-interval=PT0.001S",
          "-Dtmtar.oidc.issuer=" + issuer.name(),
          "-Dtmtar.oidc.audience=" + TestIssuer.AUDIENCE,
          "-Dtmtar.oidc.discovery=true",
          "-Dtmtar.oidc.jwks-url=" + issuer.name() + ".well-known/jwks.json",
          "-Dtmtar.oidc.issuers=museum,city",
          "-Dtmtar.oidc.museum.issuer=" + provider.name(OpenIdProvider.MUSEUM),
          "-Dtmtar.oidc.museum.audience=" + TestIssuer.AUDIENCE,
          "-Dtmtar.oidc.client-id=console",
          "-Dtmtar.oidc.museum.client-id=console",
          "-Dtmtar.oidc.museum.label=Museum",
          "-Dtmtar.oidc.city.issuer=" + provider.name(OpenIdProvider.CITY),
          "-Dtmtar.oidc.city.audience=" + TestIssuer.AUDIENCE,
          "-Dtmtar.oidc.city.subject-claim=" + OpenIdProvider.EMPLOYEE);
    }

    /** Escapes an option, because Arquillian puts the options into XML. */
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

    /** Writes the logging configuration, whose log file is in the folder of this JVM. */
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

    /** Writes the boot commands of production, with a listener on the loopback interface only. */
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
        SharedDeployment.undeploy();
      } catch (DeploymentException failure) {
        throw new IllegalStateException("The application under test does not stop", failure);
      } finally {
        provider.close();
        issuer.close();
        database.close();
      }
    }
  }
}
