package org.tmtar.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.tmtar.archive.ArchiveClient;
import org.tmtar.archive.ArchiveFailedException;
import org.tmtar.audit.AuditTrail;
import org.tmtar.auth.oidc.OidcTokenVerifier;
import org.tmtar.file.content.Sha256;
import org.tmtar.security.Anonymous;
import org.tmtar.security.RequiresRole;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.testing.ProductClasses;

/** The rules of the design that can be checked automatically. */
class ArchitectureTest {

  private static final String[] SHARED_PACKAGES = {
    "org.tmtar.cache..",
    "org.tmtar.change..",
    "org.tmtar.drain..",
    "org.tmtar.geo..",
    "org.tmtar.http..",
    "org.tmtar.json..",
    "org.tmtar.limit..",
    "org.tmtar.listing..",
    "org.tmtar.listener..",
    "org.tmtar.paging..",
    "org.tmtar.persistence..",
    "org.tmtar.problem..",
    "org.tmtar.schedule..",
    "org.tmtar.security..",
    "org.tmtar.server..",
    "org.tmtar.settings..",
    "org.tmtar.telemetry..",
    "org.tmtar.text.."
  };

  /** The features that depend on users and locations. Users and locations depend on none of them. */
  private static final String[] ABOVE_USERS = {
    "org.tmtar.archive..",
    "org.tmtar.arobject..",
    "org.tmtar.auth..",
    "org.tmtar.bundle..",
    "org.tmtar.event..",
    "org.tmtar.file..",
    "org.tmtar.ogc..",
    "org.tmtar.operations..",
    "org.tmtar.oscp..",
    "org.tmtar.overview..",
    "org.tmtar.preview..",
    "org.tmtar.statistics..",
    "org.tmtar.visit..",
    "org.tmtar.zone.."
  };

  private static final String[] FEATURES = {
    "org.tmtar.archive..",
    "org.tmtar.arobject..",
    "org.tmtar.audit..",
    "org.tmtar.auth..",
    "org.tmtar.bundle..",
    "org.tmtar.event..",
    "org.tmtar.file..",
    "org.tmtar.location..",
    "org.tmtar.ogc..",
    "org.tmtar.operations..",
    "org.tmtar.oscp..",
    "org.tmtar.overview..",
    "org.tmtar.preview..",
    "org.tmtar.statistics..",
    "org.tmtar.user..",
    "org.tmtar.visit..",
    "org.tmtar.zone.."
  };

  private static final String DEMONSTRATION = "org.tmtar.demo..";

  private static final JavaClasses CLASSES = ProductClasses.ALL;

  private static final DescribedPredicate<JavaMethod> HANDLES_REQUESTS =
      DescribedPredicate.describe(
          "handle requests",
          method -> method.getAnnotations().stream()
              .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));

  private static final DescribedPredicate<JavaMethod> RECORD_AUDIT_ENTRIES =
      DescribedPredicate.describe(
          "record audit entries",
          method -> method.getMethodCallsFromSelf().stream()
              .anyMatch(call -> call.getTargetOwner().isEquivalentTo(AuditTrail.class)));

  @Test
  void everyResourceMethodDeclaresItsAccess() {
    check(methods()
        .that(HANDLES_REQUESTS)
        .should(beAnnotatedWith(Anonymous.class).or(beAnnotatedWith(RequiresRole.class))));
  }

  /** CDI validates the arguments of a resource method only if it created the bean. */
  @Test
  void everyResourceIsABeanOfTheApplication() {
    check(classes()
        .that()
        .areAnnotatedWith(Path.class)
        .should()
        .beAnnotatedWith(ApplicationScoped.class));
  }

  @Test
  void packagesHaveNoCycle() {
    check(slices().matching("org.tmtar.(*)..").should().beFreeOfCycles());
  }

  @Test
  void sharedPackagesDependOnNoFeature() {
    check(noClasses()
        .that()
        .resideInAnyPackage(SHARED_PACKAGES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FEATURES));
  }

  /** Every feature depends on the audit, so the audit depends on no other feature. */
  @Test
  void auditDependsOnNoOtherFeature() {
    check(noClasses()
        .that()
        .resideInAPackage("org.tmtar.audit..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ABOVE_USERS)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("org.tmtar.user..", "org.tmtar.location.."));
  }

  @Test
  void locationsDependOnNoOtherFeature() {
    check(noClasses()
        .that()
        .resideInAPackage("org.tmtar.location..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ABOVE_USERS)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("org.tmtar.user.."));
  }

  @Test
  void usersDependOnLocationsOnly() {
    check(noClasses()
        .that()
        .resideInAPackage("org.tmtar.user..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ABOVE_USERS));
  }

  /** The demonstration is an archive for the client of the API. Only the command that starts it knows it. */
  @Test
  void demonstrationIsAClientOfTheApi() {
    check(noClasses()
        .that()
        .resideOutsideOfPackage(DEMONSTRATION)
        .and()
        .doNotHaveFullyQualifiedName("org.tmtar.Command")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(DEMONSTRATION));
    check(noClasses()
        .that()
        .resideInAPackage(DEMONSTRATION)
        .should()
        .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.tmtar..")
            .and(JavaClass.Predicates.resideOutsideOfPackage(DEMONSTRATION))
            .and(JavaClass.Predicates.belongToAnyOf(
                    ArchiveClient.class, ArchiveFailedException.class, Sha256.class)
                .negate())));
  }

  @Test
  void onlyAuthDependsOnTheFormatOfTokens() {
    check(noClasses()
        .that()
        .resideOutsideOfPackage("org.tmtar.auth..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.nimbusds.."));
  }

  /** A right that a token contained would remain valid until the token expires. */
  @Test
  void rightsNeverComeFromTheToken() {
    check(noClasses()
        .that()
        .resideOutsideOfPackages("org.tmtar.auth..", "org.tmtar.security..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse.microprofile.jwt.."));
    check(noClasses()
        .should()
        .callMethod(JsonWebToken.class, "getGroups")
        .orShould()
        .callMethod(SecurityContext.class, "isUserInRole", String.class));
  }

  /** A cookie that another endpoint read would authorize requests of pages of other origins. */
  @Test
  void onlyTheOAuthEndpointsReadCookies() {
    check(noClasses()
        .that()
        .doNotHaveSimpleName("BrowserSession")
        .should()
        .callMethod(HttpServletRequest.class, "getCookies")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(CookieParam.class)
        .orShould()
        .callMethod(HttpHeaders.class, "getCookies")
        .orShould()
        .callMethod(ContainerRequestContext.class, "getCookies")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(HttpSession.class));
  }

  /** The server would verify tokens by its own configuration, and would add a second token bean. */
  @Test
  void serverDoesNotVerifyTokensItself() {
    check(noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse.microprofile.auth.."));
  }

  /** Commands and events call services as well, without a request. */
  @Test
  void onlyResourcesDependOnHttp() {
    check(classes()
        .that()
        .areAnnotatedWith(Path.class)
        .should()
        .haveSimpleNameEndingWith("Resource"));
    check(noClasses()
        .that()
        .haveSimpleNameEndingWith("Repository")
        .or()
        .haveSimpleNameEndingWith("Service")
        .should()
        .transitivelyDependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet.."));
    check(noClasses()
        .that()
        .haveSimpleNameEndingWith("Repository")
        .or()
        .haveSimpleNameEndingWith("Service")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.tmtar.http.."));
    check(noClasses()
        .that()
        .haveSimpleNameEndingWith("Resource")
        .should()
        .dependOnClassesThat()
        .haveSimpleNameEndingWith("Repository"));
  }

  @Test
  void transactionsBelongToServices() {
    check(classes()
        .that()
        .areAnnotatedWith(Transactional.class)
        .should()
        .haveSimpleNameEndingWith("Service"));
    check(noClasses()
        .that()
        .haveSimpleNameEndingWith("Resource")
        .should()
        .dependOnClassesThat()
        .areAnnotatedWith(Entity.class));
  }

  /** An audit entry is committed together with the change that it records. */
  @Test
  void servicesRecordAuditEntriesInTransactions() {
    check(methods()
        .that(RECORD_AUDIT_ENTRIES)
        .and()
        .areNotPrivate()
        .and()
        .areDeclaredInClassesThat()
        .haveSimpleNameEndingWith("Service")
        .and()
        .areDeclaredInClassesThat()
        .areNotAnnotatedWith(Transactional.class)
        .should()
        .beAnnotatedWith(Transactional.class));
  }

  @Test
  void injectionIsByConstructor() {
    check(fields()
        .that()
        .areAnnotatedWith(Inject.class)
        .should()
        .beDeclaredInClassesThat()
        .haveSimpleName("StartUp")
        .because("only an EJB that the server makes by itself cannot have it otherwise"));
  }

  /**
   * A bean that is missing in that check would report its invalid settings only after all others are
   * corrected.
   */
  @Test
  void everyBeanThatIsCheckedAtStartIsInTheCheckOfAllSettings() {
    Set<JavaClass> checked =
        CLASSES.get("org.tmtar.ConfigurationCheck").getDirectDependenciesFromSelf().stream()
            .map(Dependency::getTargetClass)
            .collect(Collectors.toSet());

    assertThat(checked)
        .containsAll(CLASSES.stream()
            .filter(type -> type.isAssignableTo(CheckedAtStart.class) && !type.isInterface())
            // uses settings that OidcConfig has checked
            .filter(type -> !type.isEquivalentTo(OidcTokenVerifier.class))
            .toList());
  }

  @Test
  void timeIsReadFromTheInjectedClockOnly() {
    check(noClasses()
        .that()
        .doNotHaveSimpleName("SystemClock")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(OffsetDateTime.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(System.class, "currentTimeMillis"));
  }

  @Test
  void namesAreStandardTerms() {
    check(noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO)")
        .orShould()
        .resideInAnyPackage("..dto..", "..impl..", "..util..", "..common.."));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}
