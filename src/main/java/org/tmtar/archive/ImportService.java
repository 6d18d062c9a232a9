package org.tmtar.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tmtar.archive.ArchiveLine.Target;
import org.tmtar.archive.ArchiveLine.Targets;
import org.tmtar.location.LocationAccess;
import org.tmtar.location.LocationService;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.ArchiveProblem;
import org.tmtar.problem.ConstraintViolations;
import org.tmtar.problem.InvalidMember;
import org.tmtar.problem.ProblemException;
import org.tmtar.problem.ProblemType;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.security.Caller;
import org.tmtar.security.Viewer;

/**
 * Imports the resources of an archive in one transaction. All lines are checked first without changing anything,
 * so that a client receives several problems at once. Each resource is then created or updated by the service of
 * its feature, with the rules and the audit entry of a single request.
 */
@ApplicationScoped
@Transactional
public class ImportService {

  /** The maximum number of problems that a response lists. */
  static final int MAX_PROBLEMS = 100;

  /** The number of resources after which the entities are released from memory. */
  private static final int BATCH = 100;

  /** The references of a line that is only checked lead to this resource. */
  private static final Target ANY = new Target(1, "any");

  private ArchiveRepository repository;
  private ResourceImport resources;
  private LocationService locations;
  private LocationAccess access;
  private Validator validator;

  protected ImportService() {}

  @Inject
  public ImportService(
      ArchiveRepository repository,
      ResourceImport resources,
      LocationService locations,
      LocationAccess access,
      Validator validator) {
    this.repository = repository;
    this.resources = resources;
    this.locations = locations;
    this.access = access;
    this.validator = validator;
  }

  /**
   * Requires that a caller may import into a location, before the archive is received. The lock of an import that is
   * being written, which can take minutes, refuses the request here and not after its body. The lock is released again,
   * because a slow client could otherwise prevent all changes of the tree while it sends its archive.
   *
   * @throws ResourceNotFoundException if the location does not exist
   * @throws AccessDeniedException if the caller does not administer the location
   */
  void admit(Caller caller, long id) {
    authorize(caller, id);
    access.lockStructure();
  }

  private void authorize(Caller caller, long id) {
    locations.get(new Viewer(caller), id);
    access.requireAdministrator(caller, id);
  }

  /**
   * Imports an archive.
   *
   * @param caller the caller with the rights that were read after the lines were checked
   * @param seen the resources of the checked lines
   * @throws ResourceNotFoundException if the location does not exist
   * @throws AccessDeniedException if the caller does not administer the location
   * @throws ArchiveException if the archive has a fault, or has resources that exist elsewhere
   * @throws DryRunException if the options require a dry run and the archive has no fault
   */
  ImportResponse run(
      Caller caller, long id, ReceivedArchive archive, SeenResources seen, ImportOptions options) {
    ReceivedLines lines = archive.lines();
    // The client would otherwise send the whole archive again.
    access.lockStructurePatiently();
    authorize(caller, id);
    ImportTarget target = target(caller, id, archive.manifest());
    ImportRun run = new ImportRun(caller, target.base());
    findKnown(lines, seen, target, options, run);
    for (ArchiveKind kind : ArchiveKind.values()) {
      if (kind == ArchiveKind.FILES) {
        // Files are updated before zones, and the order of row locks has locations, zones and
        // files.
        repository.lockZones(run.knownZones());
      }
      apply(kind, run, archive);
    }
    repository.flush();
    if (options.isDryRun()) {
      throw new DryRunException(run.response());
    }
    return run.response();
  }

  private void apply(ArchiveKind kind, ImportRun run, ReceivedArchive archive) {
    archive.lines().forEach(kind, (number, text) -> {
      apply(ArchiveLine.parse(kind, number, text), run, archive.contents());
      if (number % BATCH == 0) {
        repository.releaseEntities();
      }
    });
  }

  private void apply(ArchiveLine line, ImportRun run, ReceivedContents contents) {
    try {
      resources.apply(line, run, contents);
    } catch (ProblemException refused) {
      if (refused instanceof ArchiveException || refused.type().status() >= 500) {
        throw refused;
      }
      throw new ArchiveException(line.kind(), line.number(), refused.getMessage());
    }
  }

  /**
   * Checks each line by itself: its form, its references and the constraints of its members. This can take minutes,
   * and other changes of the tree wait for the lock of an import, so the transaction begins after it.
   *
   * @throws ArchiveException if a line has a fault
   */
  @Transactional(TxType.SUPPORTS)
  SeenResources check(ReceivedArchive archive) {
    Problems problems = new Problems(ProblemType.INVALID_REQUEST);
    SeenResources seen = new SeenResources();
    for (ArchiveKind kind : ArchiveKind.values()) {
      archive.lines().forEach(kind, (number, text) -> {
        try {
          ArchiveLine line = ArchiveLine.parse(kind, number, text);
          problems.addAll(check(line, seen, archive.contents()));
          if (!seen.add(line)) {
            problems.add(line, "uid must not be that of another line");
          }
        } catch (ArchiveException invalid) {
          problems.addAll(invalid.problems());
        }
      });
    }
    problems.throwIfAny();
    return seen;
  }

  private List<ArchiveProblem> check(
      ArchiveLine line, SeenResources seen, ReceivedContents contents) {
    Object request = line.request(line.body(seen), ResourceImport.createRequest(line.kind()));
    List<ArchiveProblem> problems = new ArrayList<>();
    for (InvalidMember invalid : ConstraintViolations.members(validator.validate(request))) {
      problems.add(problem(line, describe(invalid)));
    }
    if (line.kind() == ArchiveKind.EVENTS) {
      // Throws if the time is invalid. It is no member of the request.
      line.createdAt();
    }
    if (line.kind() == ArchiveKind.FILES) {
      faultOfContent(line, contents).ifPresent(detail -> problems.add(problem(line, detail)));
    }
    return problems;
  }

  private static Optional<String> faultOfContent(ArchiveLine line, ReceivedContents contents) {
    String name = line.text(ArchiveLine.CONTENT);
    if (name == null || !contents.has(name)) {
      return Optional.of("content must be the name of an entry in files/");
    }
    return contents.reserve(name)
        ? Optional.empty()
        : Optional.of("content must not increase the total size of all files to more than %d bytes"
            .formatted(contents.maxBytes()));
  }

  private static String describe(InvalidMember invalid) {
    return invalid.pointer().isEmpty()
        ? invalid.detail()
        : invalid.pointer().substring(1) + " " + invalid.detail();
  }

  private static ArchiveProblem problem(ArchiveLine line, String detail) {
    return new ArchiveProblem(line.kind().entry(), line.number(), detail);
  }

  /** If the exported location lies below the import location, its resources stay at the exported location. */
  private ImportTarget target(Caller caller, long id, ArchiveManifest manifest) {
    String path = access.subtree(id).path();
    long base =
        manifest.exported().flatMap(uid -> repository.findBelow(uid, path)).orElse(id);
    UUID uid = locations.get(new Viewer(caller), id).body().uid();
    return new ImportTarget(id, uid, path, base, access.subtree(base).path());
  }

  /** Adds the resources of the archive that exist already to the run. */
  private void findKnown(
      ReceivedLines lines,
      SeenResources seen,
      ImportTarget target,
      ImportOptions options,
      ImportRun run) {
    Problems elsewhere = new Problems(ProblemType.CONFLICT);
    for (ArchiveKind kind : ArchiveKind.values()) {
      lines.forEach(kind, (number, text) -> {
        ArchiveLine line = ArchiveLine.parse(kind, number, text);
        Optional<KnownResource> known = repository.find(kind, line.uid(), target);
        if (known.isPresent() && known.get().isElsewhere()) {
          if (!options.hasNewUids()) {
            elsewhere.add(
                line,
                "uid belongs to a resource outside of the import location; new_uids=true creates a copy");
            return;
          }
          UUID copy = copyUid(line, seen, target);
          run.putNewUid(line, copy);
          known = repository.find(kind, copy, target);
        }
        known.ifPresent(resource -> run.putKnown(line, resource));
      });
    }
    elsewhere.throwIfAny();
  }

  /** The first uid for a copy that neither another line nor a resource elsewhere has. */
  private UUID copyUid(ArchiveLine line, SeenResources seen, ImportTarget target) {
    return target
        .copiesOf(line.uid())
        .filter(uid -> !seen.has(uid))
        .filter(uid -> repository
            .find(line.kind(), uid, target)
            .filter(KnownResource::isElsewhere)
            .isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** The problems of an archive, up to the maximum of a response. */
  private static final class Problems {

    private final ProblemType type;
    private final List<ArchiveProblem> list = new ArrayList<>();

    Problems(ProblemType type) {
      this.type = type;
    }

    void add(ArchiveLine line, String detail) {
      addAll(List.of(problem(line, detail)));
    }

    void addAll(List<ArchiveProblem> more) {
      list.addAll(more);
      if (list.size() >= MAX_PROBLEMS) {
        throw new ArchiveException(type, list.subList(0, MAX_PROBLEMS));
      }
    }

    void throwIfAny() {
      if (!list.isEmpty()) {
        throw new ArchiveException(type, list);
      }
    }
  }

  /**
   * The resources of earlier lines. A line refers to earlier ones only, so that the locations of an archive
   * cannot form a cycle.
   */
  static final class SeenResources implements Targets {

    private final Map<ArchiveKind, Set<UUID>> seen = new HashMap<>();
    private final Set<UUID> all = new HashSet<>();

    boolean add(ArchiveLine line) {
      seen.computeIfAbsent(line.kind(), kind -> new HashSet<>()).add(line.uid());
      return all.add(line.uid());
    }

    boolean has(UUID uid) {
      return all.contains(uid);
    }

    @Override
    public long base() {
      return ANY.id();
    }

    @Override
    public Optional<Target> find(ArchiveKind kind, UUID uid) {
      return seen.getOrDefault(kind, Set.of()).contains(uid) ? Optional.of(ANY) : Optional.empty();
    }
  }
}
