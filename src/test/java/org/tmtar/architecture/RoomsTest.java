package org.tmtar.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.persistence.annotations.CascadeOnDelete;
import org.junit.jupiter.api.Test;
import org.tmtar.EclipseLinkHook;
import org.tmtar.auth.session.SessionRepository;
import org.tmtar.auth.token.SessionToken;
import org.tmtar.cache.InvalidationChannel;
import org.tmtar.persistence.JpaSession;
import org.tmtar.testing.ProductClasses;

/** The responsibilities that have a package of their own within a feature. */
class RoomsTest {

  private static final JavaClasses CLASSES = ProductClasses.ALL;

  /** {@code ArchitectureTest} has the same rule for features as a whole. */
  @Test
  void packagesHaveNoCycleAtAnyDepth() {
    check(slices().matching("org.tmtar.(**)").should().beFreeOfCycles());
  }

  /** The subpackages of HTTP use what all requests share, and not the reverse. */
  @Test
  void httpKnowsNoneOfItsSubpackages() {
    check(noClasses()
        .that()
        .resideInAPackage("org.tmtar.http")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.tmtar.http.*.."));
  }

  /** A caller that another class read or kept could have rights that were withdrawn. */
  @Test
  void rightsOfCallersAreReadInOnePackage() {
    check(noClasses()
        .that()
        .resideOutsideOfPackages("org.tmtar.auth.rights..", "org.tmtar.cache..")
        .should()
        .callMethod(SessionRepository.class, "findCaller", SessionToken.class)
        .orShould()
        .accessField(InvalidationChannel.class, "RIGHTS"));
  }

  /** The connection of a request has no standard interface, and other servers have other libraries. */
  @Test
  void networkLibraryOfTheServerIsUsedByListenerAndServer() {
    check(noClasses()
        .that()
        .resideOutsideOfPackages("org.tmtar.listener..", "org.tmtar.server.grizzly..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.glassfish.grizzly.."));
  }

  /** Other servers have other JPA providers. */
  @Test
  void jpaProviderIsUsedByTwoClasses() {
    check(noClasses()
        .that()
        .doNotBelongToAnyOf(EclipseLinkHook.class, JpaSession.class)
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.eclipse.persistence..").and(not(type(CascadeOnDelete.class)))));
  }

  /**
   * A request may have arrived through a proxy. Another class that read the address of the connection would
   * take the proxy for the client.
   */
  @Test
  void addressesOfClientsAreReadInOnePackage() {
    check(noClasses()
        .that()
        .resideOutsideOfPackage("org.tmtar.http.client..")
        .should()
        .callMethodWhere(target(name("getRemoteAddr")))
        .orShould()
        .callMethodWhere(target(name("getRemoteHost")))
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("inet.ipaddr.."));
  }

  @Test
  void documentNamesEveryPackage() throws IOException {
    String document = Files.readString(Path.of("docs", "architecture.md"));

    assertThat(CLASSES.stream()
            .map(type -> type.getPackageName().replaceFirst("^org\\.tmtar\\.?", ""))
            .filter(name -> !name.isEmpty())
            .map(name -> "`" + name.replace('.', '/') + "`")
            .distinct())
        .allSatisfy(name -> assertThat(document).contains(name));
  }

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }
}
