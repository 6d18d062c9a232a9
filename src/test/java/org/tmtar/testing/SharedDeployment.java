package org.tmtar.testing;

import java.io.File;
import java.util.List;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * An extension of Arquillian that deploys the packaged WAR once for all test classes. Without it,
 * Arquillian would start a server for each test class, which takes 15 s.
 *
 * <p>Arquillian fires an event before a test class that deploys, and an event after the class that
 * undeploys. This extension lets the first of these events pass and discards the others. {@link #undeploy}
 * ends the deployment when the last test of the JVM has ended. The end of Arquillian's suite comes too early:
 * with several JVMs, the build tool executes each test class as a suite.
 */
public final class SharedDeployment implements LoadableExtension {

  /** The event at the end of the deployment; null before it and after {@link #undeploy}. */
  private static AfterDeploy deployed;

  @Override
  public void register(ExtensionBuilder builder) {
    builder
        .service(DeploymentScenarioGenerator.class, WarOfEveryClass.class)
        .observer(OnlyDeployment.class);
  }

  /** Undeploys the WAR and stops its server; does nothing if the WAR is not deployed. */
  static synchronized void undeploy() throws DeploymentException {
    if (deployed != null) {
      deployed.getDeployableContainer().undeploy(deployed.getDeployment().getArchive());
      deployed = null;
    }
  }

  private static synchronized boolean isDeployed() {
    return deployed != null;
  }

  private static synchronized void setDeployed(AfterDeploy event) {
    deployed = event;
  }

  /** Provides every test class with the WAR, in place of a method with {@code @Deployment}. */
  public static final class WarOfEveryClass implements DeploymentScenarioGenerator {

    @Override
    public List<DeploymentDescription> generate(TestClass testClass) {
      // The tests run outside of the server, so Arquillian does not add them to the WAR.
      return List.of(new DeploymentDescription("tmtar", Packaged.WAR).shouldBeTestable(false));
    }
  }

  /** Lets only one deployment happen. */
  public static final class OnlyDeployment {

    /** Deploys before the first test class only. */
    public void beforeClass(@Observes EventContext<DeployManagedDeployments> event) {
      if (!isDeployed()) {
        event.proceed();
      }
    }

    /** Keeps the deployment for the next test class. */
    public void afterClass(@Observes EventContext<UnDeployManagedDeployments> event) {
      // The event does not proceed to the observers that undeploy.
    }

    /** Records the deployment. */
    public void afterDeployment(@Observes AfterDeploy event) {
      setDeployed(event);
    }
  }

  /** Holds the WAR, which is read when this class is initialized. */
  private static final class Packaged {

    static final WebArchive WAR = ShrinkWrap.createFromZipFile(
            WebArchive.class, new File(System.getProperty("tmtar.war")))
        .addClasses(PrincipalResource.class, SignedLinkResource.class);
  }
}
