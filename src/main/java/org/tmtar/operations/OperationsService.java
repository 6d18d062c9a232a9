package org.tmtar.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.tmtar.auth.oidc.KnownKeys;
import org.tmtar.auth.oidc.OidcConfig;
import org.tmtar.auth.oidc.OidcTokenVerifier;
import org.tmtar.file.storage.FileStorage;
import org.tmtar.limit.RateLimits;
import org.tmtar.operations.OperationsRepository.StoredFiles;
import org.tmtar.operations.OperationsResponse.Database;
import org.tmtar.operations.OperationsResponse.FileStore;
import org.tmtar.operations.OperationsResponse.IdentityProvider;
import org.tmtar.operations.OperationsResponse.RateLimit;
import org.tmtar.operations.OperationsResponse.Status;
import org.tmtar.settings.ProductVersion;

/**
 * Collects the state of this node. All parts are measured at the same time, and a part that does not
 * respond affects no other part.
 */
@ApplicationScoped
public class OperationsService {

  private static final Duration MAX_AGE = Duration.ofSeconds(5);

  /** A count reads all rows of files. */
  private static final Duration MAX_AGE_OF_COUNT = Duration.ofMinutes(1);

  /** The free space below which the file store is almost full. It has room for ten assets. */
  private static final long LITTLE_SPACE = 1_000_000_000;

  private static final String NO_RESPONSE = "It did not respond within three seconds.";

  @Resource
  private ManagedExecutorService executor;

  private FileStorage storage;
  private OidcTokenVerifier verifier;
  private RateLimits limits;
  private ServerErrors errors;
  private Probe<Database> database;
  private Probe<Space> space;
  private Probe<StoredFiles> storedFiles;
  private List<IssuerProbe> issuers;
  private String node;

  protected OperationsService() {}

  @Inject
  public OperationsService(
      OperationsRepository repository,
      FileStorage storage,
      OidcConfig oidc,
      OidcTokenVerifier verifier,
      RateLimits limits,
      ServerErrors errors) {
    this.storage = storage;
    this.verifier = verifier;
    this.limits = limits;
    this.errors = errors;
    database = probe("database", repository::readDatabase, Database.UNAVAILABLE, MAX_AGE);
    space = probe("file store", this::readSpace, new Space(Status.DOWN, null), MAX_AGE);
    storedFiles = probe("files", repository::countFiles, StoredFiles.UNKNOWN, MAX_AGE_OF_COUNT);
    issuers = oidc.labels().entrySet().stream()
        .map(issuer -> probe(issuer.getKey(), issuer.getValue()))
        .toList();
    node = ManagementFactory.getRuntimeMXBean().getName();
  }

  private IssuerProbe probe(String issuer, String label) {
    return new IssuerProbe(
        issuer,
        label,
        probe(issuer, () -> verifier.findProblem(issuer), Optional.of(NO_RESPONSE), MAX_AGE),
        probe(issuer, () -> verifier.knownKeys(issuer), KnownKeys.NONE, MAX_AGE));
  }

  /** Creates a probe. The executor is available only after this bean was constructed. */
  private <T> Probe<T> probe(String name, Supplier<T> measurement, T unavailable, Duration maxAge) {
    return new Probe<>(name, measurement, unavailable, maxAge, work -> executor.execute(work));
  }

  /** The state of this node, after three seconds at the latest. */
  public OperationsResponse read() {
    CompletableFuture<Database> ofDatabase = database.measure();
    CompletableFuture<Space> ofStore = space.measure();
    CompletableFuture<StoredFiles> ofFiles = storedFiles.measure();
    List<CompletableFuture<IdentityProvider>> ofIssuers =
        issuers.stream().map(IssuerProbe::measure).toList();
    return new OperationsResponse(
        ProductVersion.current(),
        node,
        utc(Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime())),
        ofDatabase.join(),
        fileStore(ofStore.join(), ofFiles.join()),
        ofIssuers.stream().map(CompletableFuture::join).toList(),
        limits.states().stream()
            .map(limit -> new RateLimit(
                limit.name(), limit.limit(), limit.refused(), limit.refusedLastHour()))
            .toList(),
        errors.latest());
  }

  private FileStore fileStore(Space measured, StoredFiles stored) {
    return new FileStore(
        measured.status(), storage.kind(), stored.files(), stored.bytes(), measured.freeBytes());
  }

  private Space readSpace() {
    storage.check();
    OptionalLong free = storage.findFreeBytes();
    boolean isAlmostFull = free.orElse(Long.MAX_VALUE) < LITTLE_SPACE;
    return new Space(
        isAlmostFull ? Status.DEGRADED : Status.UP, free.isPresent() ? free.getAsLong() : null);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /**
   * The status and the free space of the file store.
   *
   * @param freeBytes null if it is unknown
   */
  private record Space(Status status, Long freeBytes) {}

  /**
   * The probes of an identity provider.
   *
   * @param problem the reason that its keys cannot be read
   * @param known the keys that are known without a request to it
   */
  private record IssuerProbe(
      String issuer, String label, Probe<Optional<String>> problem, Probe<KnownKeys> known) {

    CompletableFuture<IdentityProvider> measure() {
      return problem.measure().thenCombine(known.measure(), this::state);
    }

    private IdentityProvider state(Optional<String> found, KnownKeys keys) {
      return new IdentityProvider(
          issuer,
          label,
          status(found, keys),
          keys.readAt().map(OperationsService::utc).orElse(null),
          found.orElse(null));
    }

    private static Status status(Optional<String> found, KnownKeys keys) {
      if (found.isEmpty()) {
        return Status.UP;
      }
      return keys.areUsable() ? Status.DEGRADED : Status.DOWN;
    }
  }
}
