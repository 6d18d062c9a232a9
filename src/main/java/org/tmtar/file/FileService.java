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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.tmtar.audit.AuditSubject;
import org.tmtar.audit.AuditTrail;
import org.tmtar.change.ExpectedVersion;
import org.tmtar.change.Versioned;
import org.tmtar.file.content.ContentType;
import org.tmtar.file.download.Download;
import org.tmtar.file.link.FileLinkFactory;
import org.tmtar.file.link.FileLinkSigner;
import org.tmtar.file.link.FileLinks;
import org.tmtar.file.link.SignedLink;
import org.tmtar.file.upload.ReceivedFile;
import org.tmtar.file.upload.Visibility;
import org.tmtar.location.Audience;
import org.tmtar.location.LocationAccess;
import org.tmtar.location.Subtree;
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
import org.tmtar.text.OptionalText;

/**
 * The access rules of files: the upload for a location, the download, and the references from other
 * resources.
 */
@ApplicationScoped
@Transactional
public class FileService {

  /** The name of the resource type in the audit. */
  static final String RESOURCE = "files";

  /** The maximum number of references that an error message lists. */
  private static final int MAX_NAMED = 20;

  private FileRepository files;
  private LocationAccess locations;
  private Instance<FileReferenceProvider> providers;
  private FileLinkSigner signer;
  private FileLinkFactory linkFactory;
  private AuditTrail audit;
  private Clock clock;

  protected FileService() {}

  @Inject
  public FileService(
      FileRepository files,
      LocationAccess locations,
      Instance<FileReferenceProvider> providers,
      FileLinkSigner signer,
      FileLinkFactory linkFactory,
      AuditTrail audit,
      Clock clock) {
    this.files = files;
    this.locations = locations;
    this.providers = providers;
    this.signer = signer;
    this.linkFactory = linkFactory;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A page of the files at or below the location that the caller administers.
   *
   * @throws InvalidRequestException if a location of the filter does not exist
   * @throws AccessDeniedException if the caller does not administer a location of the filter
   */
  Page<FileResponse> list(Caller caller, FileFilter filter, PageRequest page) {
    if (filter.usableAt() != null) {
      locations.requireExisting("/usable_at", filter.usableAt());
      locations.requireAdministrator(caller, filter.usableAt());
    }
    Subtree subtree = locations.listedFor(caller, filter.list().locationId());
    List<String> referringColumns =
        stream().flatMap(provider -> provider.referringColumns().stream()).toList();
    return files.find(subtree, filter, referringColumns, page).map(UploadedFile::toResponse);
  }

  /**
   * Reads the row of a file.
   *
   * @throws ResourceNotFoundException if there is no such file, or if a secret resource refers to it and
   *     the caller does not administer its location
   * @throws AccessDeniedException if the caller does not administer the location of the file
   */
  Versioned<FileResponse> get(Caller caller, String filename) {
    UploadedFile file = files.find(filename).orElseThrow(FileService::notFound);
    requireAdministered(caller, file);
    return Versioned.of(file.toResponse(), file.version());
  }

  /**
   * A page of the resources that refer to a file, at the locations that the caller administers.
   *
   * @throws ResourceNotFoundException if there is no such file, or if a secret resource refers to it and
   *     the caller does not administer its location
   * @throws AccessDeniedException if the caller does not administer the location of the file
   */
  FileUses uses(Caller caller, String filename, PageRequest page) {
    requireAdministered(caller, files.find(filename).orElseThrow(FileService::notFound));
    Page<FileUseResponse> listed =
        files.findUses(filename, usesQuery(), locations.administeredBy(caller), page);
    long others = files.countUses(filename, usesQuery()) - listed.total().orElse(0);
    return new FileUses(listed, others);
  }

  /**
   * The resources that refer to a file.
   *
   * @param listed those at locations that the caller administers
   * @param others the number of those at other locations
   */
  record FileUses(Page<FileUseResponse> listed, long others) {}

  /**
   * Updates the label, the alternative text, the visibility and the location of a file.
   *
   * @throws ResourceNotFoundException if there is no such file, or if a secret resource refers to it and
   *     the caller does not administer its location
   * @throws AccessDeniedException if the caller does not administer the location of the file or the location
   *     to which it moves
   * @throws InvalidRequestException if the new location does not exist
   * @throws ConflictException if a resource refers to the file that is neither at the new location nor below
   *     it
   */
  public Versioned<FileResponse> update(
      Caller caller, String filename, UpdateFileRequest request, ExpectedVersion expected) {
    if (request.locationId().isPresent()) {
      locations.lockStructure();
    }
    UploadedFile file = files.lock(filename).orElseThrow(FileService::notFound);
    requireAdministered(caller, file);
    expected.check(file.version());
    FileResponse before = file.toResponse();
    long target = request.locationId().orElse(file.locationId());
    if (target != file.locationId()) {
      locations.requireExisting("/location_id", target);
      locations.requireAdministrator(caller, target);
      requireInReach(filename, target);
      file.moveTo(target);
    }
    request.label().ifPresent(file::setLabel);
    request.alt().ifPresent(file::setAlt);
    request.visibility().ifPresent(file::setVisibility);
    files.flush();
    audit.updated(
        caller,
        AuditSubject.moved(RESOURCE, file.id(), before.locationId(), target),
        before,
        file.toResponse(),
        "filename");
    return Versioned.of(file.toResponse(), file.version());
  }

  private void requireInReach(String filename, long target) {
    long outOfReach = files.countUsesOutOfReach(filename, usesQuery(), target);
    if (outOfReach > 0) {
      throw new ConflictException(
          ProblemType.FILES_OUT_OF_REACH,
          "The move would put the file out of reach of events or objects that use it: " + outOfReach
              + ". Change or move them first.");
    }
  }

  private void requireAdministered(Caller caller, UploadedFile file) {
    if (isSecretFile(file.filename()) && !locations.administers(caller, file.locationId())) {
      throw notFound();
    }
    locations.requireAdministrator(caller, file.locationId());
  }

  private String usesQuery() {
    return stream()
        .map(FileReferenceProvider::usesQuery)
        .collect(Collectors.joining(" UNION ALL "));
  }

  /**
   * Requires that the caller may upload files for a location.
   *
   * @param locationId null for the location that the caller administers
   * @return the id of the location
   * @throws InvalidRequestException if there is no such location
   * @throws AccessDeniedException if the caller does not administer the location, or administers none
   */
  long requireLocation(Caller caller, Long locationId) {
    Long stated = locationId == null ? caller.adminLocationId() : locationId;
    if (stated == null) {
      throw LocationAccess.denied();
    }
    long target = stated;
    locations.requireExisting("/location_id", target);
    locations.requireAdministrator(caller, target);
    return target;
  }

  /**
   * Adds the row of a file whose content is in the store.
   *
   * @param label the name under which the file was uploaded; null if it is unknown
   * @throws InvalidRequestException if the location no longer exists
   * @throws AccessDeniedException if the caller no longer administers the location
   */
  FileResponse add(
      Caller caller, ReceivedFile received, String label, long locationId, Visibility visibility) {
    return add(caller, new UploadedFile(received, label, locationId, visibility, now()));
  }

  /**
   * Adds the row of an imported file whose content is in the store.
   *
   * @param request the members of the file; it has a location
   * @param uid the id in all installations
   * @throws InvalidRequestException if the location does not exist
   * @throws AccessDeniedException if the caller does not administer the location
   */
  public FileResponse add(
      Caller caller, ReceivedFile received, UpdateFileRequest request, UUID uid) {
    UploadedFile file = new UploadedFile(
        received,
        OptionalText.blankAsNull(request.label().orElse(null)),
        request.locationId().get(),
        request.visibility().orElse(Visibility.PUBLIC),
        now());
    file.setAlt(request.alt().orElse(null));
    file.identify(uid);
    return add(caller, file);
  }

  private FileResponse add(Caller caller, UploadedFile file) {
    // The location may have been moved or deleted while the content was received.
    locations.lockExisting("/location_id", file.locationId());
    locations.requireAdministrator(caller, file.locationId());
    files.add(file);
    audit.created(caller, subject(file), file.toResponse());
    return file.toResponse();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Authorizes a download.
   *
   * @param currentUser the user of the request; it may be unauthenticated
   * @param link the query parameters of a signed link
   * @throws AccessDeniedException if the signature is wrong or has expired, or if the file is protected
   *     and the caller neither can see a resource that refers to it nor administers its location
   * @throws UnauthenticatedException if the file is protected and the request is not authenticated
   * @throws ResourceNotFoundException if there is no such file, or if a secret resource refers to it and
   *     the caller neither can see a resource that refers to it nor administers its location
   */
  Download open(String filename, SignedLink link, CurrentUser currentUser) {
    if (link.isGiven()) {
      signer.check(filename, link.expires(), link.signature());
    }
    UploadedFile file = files.find(filename).orElseThrow(FileService::notFound);
    boolean isSecret = isSecretFile(filename);
    boolean isProtected = isSecret || file.isProtected();
    if (isProtected && !link.isGiven()) {
      requireVisible(currentUser, file, isSecret);
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

  private void requireVisible(CurrentUser currentUser, UploadedFile file, boolean isSecret) {
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
            || stream().anyMatch(provider -> provider.isShownTo(caller, file.filename())))
        .isPresent();
  }

  /**
   * Requires that a resource may refer to a file, and locks the file until the end of the transaction. The
   * file must belong to the location of the resource or to a location above it. An administrator of the file
   * therefore also administers the resource. A file becomes protected when a secret resource refers to it.
   * The caller must therefore administer the file if the resource is secret.
   *
   * @param member the member that contains the reference; no reference is accepted
   * @throws InvalidRequestException if there is no file with this name that the caller may use, or if the
   *     file belongs to another location or has content of another kind
   */
  public void requireUsable(Caller caller, FileMember member, ReferringResource resource) {
    if (member.filename() == null) {
      return;
    }
    UploadedFile file = files
        .lockForUse(member.filename())
        .filter(found -> isUsable(caller, found, resource))
        .orElseThrow(() -> new InvalidRequestException(
            member.pointer(),
            resource.isSecret()
                ? "must be the filename of a file of the same location or a location above it, and you must"
                    + " administer the location of the file"
                : "must be the filename of a file of the same location or a location above it"));
    if (!member.kinds().contains(file.type().kind())) {
      throw new InvalidRequestException(
          member.pointer(), "must be a file of one of these types: " + describe(member.kinds()));
    }
  }

  /** Whether a resource may refer to a file. Locks the file until the end of the transaction. */
  public boolean isUsable(Caller caller, String filename, ReferringResource resource) {
    return files
        .lockForUse(filename)
        .filter(file -> isUsable(caller, file, resource))
        .isPresent();
  }

  private boolean isUsable(Caller caller, UploadedFile file, ReferringResource resource) {
    boolean mayUse = resource.isSecret()
        ? locations.administers(caller, file.locationId())
        : mayReferTo(caller, file);
    return mayUse && locations.isAtOrBelow(resource.locationId(), file.locationId());
  }

  /** Whether a file exists. Events may refer to files of an earlier system, which have no row. */
  public boolean exists(String filename) {
    return files.find(filename).isPresent();
  }

  /**
   * Whether the caller may let a resource that is not secret refer to a file. Such a reference discloses
   * the content of the file, so only administrators of the file may refer to it if it is protected.
   */
  private boolean mayReferTo(Caller caller, UploadedFile file) {
    return locations.administers(caller, file.locationId())
        || (!file.isProtected() && !isSecretFile(file.filename()));
  }

  private static String describe(Set<ContentType.Kind> kinds) {
    return List.of(ContentType.values()).stream()
        .filter(type -> kinds.contains(type.kind()))
        .map(ContentType::mediaType)
        .collect(Collectors.joining(", "));
  }

  /**
   * The download paths of the files in a response. The paths of protected files are signed, and a response
   * with signed paths is not cacheable.
   */
  @Transactional(TxType.SUPPORTS)
  public FileLinks links(Collection<String> filenames) {
    return links(Audience.USERS, filenames);
  }

  /**
   * The download paths and alternative texts of the files in a response for an audience. Anyone, without an account,
   * gets those of public files only.
   */
  @Transactional(TxType.SUPPORTS)
  public FileLinks links(Audience audience, Collection<String> filenames) {
    Set<String> names = filenames.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    if (names.isEmpty()) {
      return FileLinks.NONE;
    }
    Set<String> protectedNames = findSecret(names);
    List<UploadedFile> found = files.findAll(names);
    found.stream()
        .filter(UploadedFile::isProtected)
        .forEach(file -> protectedNames.add(file.filename()));
    List<String> existing = found.stream().map(UploadedFile::filename).toList();
    FileLinks links = audience == Audience.ANYONE
        ? FileLinkFactory.createPublic(existing, protectedNames)
        : linkFactory.create(existing, protectedNames);
    return links.withAlts(alts(found));
  }

  /**
   * The download paths of files without signatures and the alternative texts of those that are not protected, for a
   * response that clients keep. The download of a protected file requires the bearer of a caller that sees a resource
   * that refers to it.
   */
  @Transactional(TxType.SUPPORTS)
  public FileLinks unsignedLinks(Collection<String> filenames) {
    Set<String> names = filenames.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    if (names.isEmpty()) {
      return FileLinks.NONE;
    }
    List<UploadedFile> found = files.findAll(names);
    Map<String, String> alts =
        alts(found.stream().filter(file -> !file.isProtected()).toList());
    if (!alts.isEmpty()) {
      alts.keySet().removeAll(findSecret(alts.keySet()));
    }
    return FileLinkFactory.createPublic(
            found.stream().map(UploadedFile::filename).toList(), Set.of())
        .withAlts(alts);
  }

  private static Map<String, String> alts(List<UploadedFile> files) {
    return files.stream()
        .filter(file -> file.alt() != null)
        .collect(Collectors.toMap(
            UploadedFile::filename, UploadedFile::alt, (one, same) -> one, HashMap::new));
  }

  /**
   * Deletes the row of a file and clears the references to it. The content must be deleted after that.
   *
   * @param force whether to clear existing references; if false, they prevent the deletion
   * @throws ResourceNotFoundException if there is no such file, or if a secret resource refers to it and
   *     the caller does not administer its location
   * @throws AccessDeniedException if the caller does not administer the location of the file
   * @throws ConflictException if a resource refers to the file, and {@code force} is false or the caller
   *     does not administer the location of that resource
   */
  DeletedFile delete(Caller caller, String filename, boolean force, ExpectedVersion expected) {
    stream().forEach(provider -> provider.lockReferences(filename));
    UploadedFile file = files.lock(filename).orElseThrow(FileService::notFound);
    requireAdministered(caller, file);
    // A client has the version from a PUT or a list, and the digest as the entity tag of a
    // download.
    expected.checkAny(Long.toString(file.version()), file.sha256());
    List<FileReference> uses =
        stream().flatMap(provider -> provider.findReferences(filename).stream()).toList();
    requireUnused(caller, uses, force);
    stream().forEach(provider -> provider.clearReferences(caller, filename));
    audit.deleted(caller, subject(file), file.toResponse());
    return remove(file, uses);
  }

  /**
   * Deletes the row of a file whose content is lost, and clears the references to it.
   *
   * @return the number of resources that referred to the file
   */
  public int deleteLost(String filename) {
    stream().forEach(provider -> provider.lockReferences(filename));
    return files
        .lock(filename)
        .map(file -> {
          List<FileReference> uses = stream()
              .flatMap(provider -> provider.findReferences(filename).stream())
              .toList();
          stream().forEach(provider -> provider.clearReferences(null, filename));
          audit.deleted(null, subject(file), file.toResponse());
          return remove(file, uses).uses().size();
        })
        .orElse(0);
  }

  private DeletedFile remove(UploadedFile file, List<FileReference> uses) {
    boolean isLast = !files.hasDuplicate(file);
    files.remove(file);
    return new DeletedFile(file.id(), file.filename(), isLast ? file.sha256() : null, uses);
  }

  private void requireUnused(Caller caller, List<FileReference> uses, boolean force) {
    List<FileReference> administered = uses.stream()
        .filter(use -> locations.administers(caller, use.locationId()))
        .toList();
    if (administered.size() < uses.size()) {
      throw new ConflictException(
          ProblemType.FILE_IN_USE,
          "The file is used in locations that you do not administer"
              + describeUses(", and by ", administered)
              + ".");
    }
    if (!administered.isEmpty() && !force) {
      throw new ConflictException(
          ProblemType.FILE_IN_USE,
          "The file is used" + describeUses(" by ", administered)
              + ". Use force=true to clear these references.");
    }
  }

  private static String describeUses(String prefix, List<FileReference> uses) {
    return uses.isEmpty()
        ? ""
        : uses.stream()
            .limit(MAX_NAMED)
            .map(FileReference::path)
            .distinct()
            .collect(
                Collectors.joining(", ", prefix, uses.size() > MAX_NAMED ? " and others" : ""));
  }

  /**
   * The condition that a secret resource refers to a file, for a statement of another feature that reads files
   * as well. That feature then needs no call of {@link #links(Audience, Collection)}.
   *
   * @param filename an expression of the statement
   */
  @Transactional(TxType.SUPPORTS)
  public String isSecret(String filename) {
    return FileReferenceProvider.isSecret(stream(), filename);
  }

  private boolean isSecretFile(String filename) {
    return !findSecret(Set.of(filename)).isEmpty();
  }

  private Set<String> findSecret(Set<String> filenames) {
    return files.findSecret(filenames, isSecret(FileRepository.WANTED));
  }

  private Stream<FileReferenceProvider> stream() {
    return StreamSupport.stream(providers.spliterator(), false);
  }

  private static AuditSubject subject(UploadedFile file) {
    return AuditSubject.of(RESOURCE, file.id(), file.locationId());
  }

  private static ResourceNotFoundException notFound() {
    return new ResourceNotFoundException("There is no file with this name.");
  }

  /**
   * A deleted file.
   *
   * @param sha256 the digest of its content; null if another file has the same content
   * @param uses the resources that referred to it
   */
  record DeletedFile(long id, String filename, String sha256, List<FileReference> uses) {

    DeletedFile {
      uses = List.copyOf(uses);
    }
  }
}
