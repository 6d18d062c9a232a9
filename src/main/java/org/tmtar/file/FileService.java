package org.tmtar.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.tmtar.audit.AuditSubject;
import org.tmtar.audit.AuditTrail;
import org.tmtar.file.content.ContentType;
import org.tmtar.file.download.Download;
import org.tmtar.file.link.FileLinkSigner;
import org.tmtar.file.link.FileLinks;
import org.tmtar.file.link.SignedAnswer;
import org.tmtar.file.link.SignedLink;
import org.tmtar.file.upload.ReceivedFile;
import org.tmtar.http.ExpectedVersion;
import org.tmtar.location.LocationAccess;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.ConflictException;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.problem.ProblemType;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.security.Caller;
import org.tmtar.security.CurrentUser;

/** The rules of files: who uploads them where, who fetches them, and who uses them. */
@ApplicationScoped
@Transactional
public class FileService {

  /** What the audit calls files. */
  static final String RESOURCE = "files";

  /** How many uses an answer names. */
  private static final int MAX_NAMED = 20;

  private FileRepository files;
  private LocationAccess locations;
  private Instance<FileReferenceProvider> users;
  private FileLinkSigner signer;
  private SignedAnswer answer;
  private AuditTrail audit;
  private Clock clock;

  protected FileService() {}

  @Inject
  public FileService(
      FileRepository files,
      LocationAccess locations,
      Instance<FileReferenceProvider> users,
      FileLinkSigner signer,
      SignedAnswer answer,
      AuditTrail audit,
      Clock clock) {
    this.files = files;
    this.locations = locations;
    this.users = users;
    this.signer = signer;
    this.answer = answer;
    this.audit = audit;
    this.clock = clock;
  }

  /** Everything at or below the place that the caller administers. */
  public Page<FileResponse> list(Caller caller, PageRequest page) {
    return files
        .findAtOrBelow(locations.administeredBy(caller), page)
        .map(UploadedFile::toResponse);
  }

  /**
   * Lets only those go on who may upload for a place.
   *
   * @param locationId null for the place that the caller administers
   * @return the place
   * @throws InvalidRequestException if there is no such place
   * @throws AccessDeniedException if the caller does not administer it
   */
  public long requirePlace(Caller caller, Long locationId) {
    long place = Objects.requireNonNullElse(locationId, caller.adminLocationId());
    locations.requireExisting("/location_id", place);
    locations.requireAdministrator(caller, place);
    return place;
  }

  /**
   * Adds a file whose content is in the store.
   *
   * @throws InvalidRequestException if the place no longer exists
   * @throws AccessDeniedException if the caller no longer administers it
   */
  FileResponse add(Caller caller, ReceivedFile received, long locationId, Visibility visibility) {
    // The place may have been moved or deleted while the content was received.
    locations.lockExisting("/location_id", locationId);
    locations.requireAdministrator(caller, locationId);
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    UploadedFile file = new UploadedFile(received, locationId, visibility, now);
    files.add(file);
    audit.created(caller, subject(file), file.toResponse());
    return file.toResponse();
  }

  /**
   * A file for somebody who wants its content.
   *
   * @param currentUser who asks, if anybody has signed in
   * @param link what the address says beside the name
   * @throws AccessDeniedException if the link is not good, or the caller sees nothing that uses the file
   * @throws UnauthenticatedException if it is protected and nobody has signed in
   * @throws ResourceNotFoundException if there is no such file, or it is a secret to whoever asks
   */
  Download open(String filename, SignedLink link, CurrentUser currentUser) {
    if (link.isGiven()) {
      signer.check(filename, link.expires(), link.signature());
    }
    UploadedFile file = files.find(filename).orElseThrow(FileService::notFound);
    boolean isSecret = isSecret(filename);
    boolean isProtected = isSecret || file.isProtected();
    if (isProtected && !link.isGiven()) {
      requireSight(currentUser, file, isSecret);
    }
    return new Download(
        filename,
        file.type(),
        file.size(),
        file.sha256(),
        file.width(),
        file.height(),
        isProtected);
  }

  private void requireSight(CurrentUser currentUser, UploadedFile file, boolean isSecret) {
    if (isSecret && !isShownTo(currentUser, file)) {
      throw notFound();
    }
    Caller caller = currentUser.get();
    if (!isShownTo(currentUser, file)) {
      locations.requireAdministrator(caller, file.locationId());
    }
  }

  private boolean isShownTo(CurrentUser currentUser, UploadedFile file) {
    return currentUser
        .find()
        .filter(caller -> locations.administers(caller, file.locationId())
            || stream().anyMatch(user -> user.showTo(caller, file.filename())))
        .isPresent();
  }

  /**
   * Lets a file pass that something may name: one of the same place or of one above it, so that whoever
   * administers the file administers what names it. What a secret thing names becomes protected, so that
   * takes somebody who administers the file.
   *
   * @param pointer the member that names it, {@code /asset_file}
   * @param filename null for none
   * @param locationId the place of what names it
   * @param isSecret whether what names it is secret
   * @param kinds what it has to be good for
   * @throws InvalidRequestException if there is no such file that the caller may know of, it belongs to
   *     another place, or is good for something else
   */
  public void requireUsable(
      Caller caller,
      String pointer,
      String filename,
      long locationId,
      boolean isSecret,
      Set<ContentType.Kind> kinds) {
    if (filename == null) {
      return;
    }
    UploadedFile file = files
        .lockForUse(filename)
        .filter(found -> isUsable(caller, found, locationId, isSecret))
        .orElseThrow(() -> new InvalidRequestException(
            pointer,
            isSecret
                ? "must be the filename of a file of the same place, or of one above it that you administer"
                : "must be the filename of a file of the same place or of one above it"));
    if (!kinds.contains(file.type().kind())) {
      throw new InvalidRequestException(
          pointer, "must be a file of another type: " + describe(kinds));
    }
  }

  /**
   * Whether a resource may refer to a file. Locks the file until the end of the transaction.
   *
   * @param locationId the place of what names it
   * @param isSecret whether what names it is secret
   */
  public boolean isUsable(Caller caller, String filename, long locationId, boolean isSecret) {
    return files
        .lockForUse(filename)
        .filter(file -> isUsable(caller, file, locationId, isSecret))
        .isPresent();
  }

  private boolean isUsable(Caller caller, UploadedFile file, long locationId, boolean isSecret) {
    boolean mayUse =
        isSecret ? locations.administers(caller, file.locationId()) : isKnownTo(caller, file);
    return mayUse && locations.isAtOrBelow(locationId, file.locationId());
  }

  /** Whether there is such a file; events may name those of an earlier system. */
  public boolean exists(String filename) {
    return files.find(filename).isPresent();
  }

  /** Whoever could name a protected file would get its content. */
  private boolean isKnownTo(Caller caller, UploadedFile file) {
    return locations.administers(caller, file.locationId())
        || (!file.isProtected() && !isSecret(file.filename()));
  }

  private static String describe(Set<ContentType.Kind> kinds) {
    return List.of(ContentType.values()).stream()
        .filter(type -> kinds.contains(type.kind()))
        .map(ContentType::mediaType)
        .collect(Collectors.joining(", "));
  }

  /** The paths of the files that somebody is shown; those of protected ones are signed. */
  @Transactional(TxType.SUPPORTS)
  public FileLinks links(Collection<String> filenames) {
    Set<String> names = filenames.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    if (names.isEmpty()) {
      return FileLinks.NONE;
    }
    Set<String> secret = secretOnes(names);
    Map<String, String> paths = new HashMap<>();
    boolean isSigned = false;
    for (UploadedFile file : files.findAll(names)) {
      boolean isProtected = file.isProtected() || secret.contains(file.filename());
      paths.put(
          file.filename(),
          isProtected ? signer.signedPath(file.filename()) : FileLinkSigner.path(file.filename()));
      isSigned |= isProtected;
    }
    if (isSigned) {
      answer.sign();
    }
    return new FileLinks(paths, isSigned ? Long.toString(signer.period()) : "");
  }

  /**
   * Deletes what is known of a file; its content is to be deleted after that.
   *
   * @param force whether what names it shall name none instead
   * @throws ResourceNotFoundException if there is no such file that the caller may know of
   * @throws AccessDeniedException if the caller does not administer its place
   * @throws ConflictException if something names it, and that is not to change or not the caller's
   */
  DeletedFile delete(Caller caller, String filename, boolean force, ExpectedVersion expected) {
    UploadedFile file = files.lock(filename).orElseThrow(FileService::notFound);
    if (isSecret(filename) && !locations.administers(caller, file.locationId())) {
      throw notFound();
    }
    locations.requireAdministrator(caller, file.locationId());
    expected.check(file.sha256());
    List<FileReference> uses =
        stream().flatMap(user -> user.uses(filename).stream()).toList();
    requireUnused(caller, uses, force);
    stream().forEach(user -> user.release(caller, filename));
    audit.deleted(caller, subject(file), file.toResponse());
    return remove(file, uses);
  }

  /**
   * Forgets a file whose content is lost.
   *
   * @return how many named it
   */
  public int forget(String filename) {
    return files
        .lock(filename)
        .map(file -> {
          List<FileReference> uses =
              stream().flatMap(user -> user.uses(filename).stream()).toList();
          stream().forEach(user -> user.release(null, filename));
          audit.deleted(null, subject(file), file.toResponse());
          return remove(file, uses).uses().size();
        })
        .orElse(0);
  }

  private DeletedFile remove(UploadedFile file, List<FileReference> uses) {
    boolean isLast = !files.hasTwin(file);
    files.remove(file);
    return new DeletedFile(file.id(), file.filename(), isLast ? file.sha256() : null, uses);
  }

  private void requireUnused(Caller caller, List<FileReference> uses, boolean force) {
    List<FileReference> own = uses.stream()
        .filter(use -> locations.administers(caller, use.locationId()))
        .toList();
    if (own.size() < uses.size()) {
      throw new ConflictException(
          ProblemType.FILE_IN_USE,
          "It is used in places that you don't administer" + named(", and by ", own) + ".");
    }
    if (!own.isEmpty() && !force) {
      throw new ConflictException(
          ProblemType.FILE_IN_USE,
          "It is used" + named(" by ", own) + "; force=true clears these references.");
    }
  }

  private static String named(String before, List<FileReference> uses) {
    return uses.isEmpty()
        ? ""
        : uses.stream()
            .limit(MAX_NAMED)
            .map(FileReference::address)
            .distinct()
            .collect(
                Collectors.joining(", ", before, uses.size() > MAX_NAMED ? " and others" : ""));
  }

  private boolean isSecret(String filename) {
    return !secretOnes(Set.of(filename)).isEmpty();
  }

  private Set<String> secretOnes(Set<String> filenames) {
    Set<String> secret = new HashSet<>();
    users.forEach(user -> secret.addAll(user.secretOnes(filenames)));
    return secret;
  }

  private Stream<FileReferenceProvider> stream() {
    return StreamSupport.stream(users.spliterator(), false);
  }

  private static AuditSubject subject(UploadedFile file) {
    return AuditSubject.of(RESOURCE, file.id(), file.locationId());
  }

  private static ResourceNotFoundException notFound() {
    return new ResourceNotFoundException("There is no file with this name.");
  }

  /**
   * A file that is no more.
   *
   * @param sha256 of its content; null if another file has the same content
   * @param uses what named it
   */
  record DeletedFile(long id, String filename, String sha256, List<FileReference> uses) {

    DeletedFile {
      uses = List.copyOf(uses);
    }
  }
}
