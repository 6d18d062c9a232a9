package org.tmtar.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tmtar.archive.ArchiveLine.Target;
import org.tmtar.arobject.CreateObjectRequest;
import org.tmtar.arobject.ObjectService;
import org.tmtar.arobject.UpdateObjectRequest;
import org.tmtar.change.ExpectedVersion;
import org.tmtar.event.CreateEventRequest;
import org.tmtar.event.EventService;
import org.tmtar.event.UpdateEventRequest;
import org.tmtar.file.FileResponse;
import org.tmtar.file.FileService;
import org.tmtar.file.UpdateFileRequest;
import org.tmtar.location.CreateLocationRequest;
import org.tmtar.location.LocationService;
import org.tmtar.location.UpdateLocationRequest;
import org.tmtar.security.Caller;
import org.tmtar.text.LanguageConfig;
import org.tmtar.text.LanguagePreference;
import org.tmtar.zone.CreateSubzoneRequest;
import org.tmtar.zone.CreateZoneRequest;
import org.tmtar.zone.SubzoneService;
import org.tmtar.zone.UpdateSubzoneRequest;
import org.tmtar.zone.UpdateZoneRequest;
import org.tmtar.zone.ZoneService;

/** Creates or updates one resource of an archive, by the service of its feature. */
@ApplicationScoped
public class ResourceImport {

  private static final ExpectedVersion ANY = ExpectedVersion.of(null);

  private static final Map<ArchiveKind, Class<?>> CREATE_REQUESTS = Map.of(
      ArchiveKind.LOCATIONS, CreateLocationRequest.class,
      ArchiveKind.FILES, UpdateFileRequest.class,
      ArchiveKind.EVENTS, CreateEventRequest.class,
      ArchiveKind.ZONES, CreateZoneRequest.class,
      ArchiveKind.SUBZONES, CreateSubzoneRequest.class,
      ArchiveKind.OBJECTS, CreateObjectRequest.class);

  private LocationService locations;
  private FileService files;
  private EventService events;
  private ZoneService zones;
  private SubzoneService subzones;
  private ObjectService objects;
  private CreationDefaults defaults;

  protected ResourceImport() {}

  @Inject
  public ResourceImport(
      LocationService locations,
      FileService files,
      EventService events,
      ZoneService zones,
      SubzoneService subzones,
      ObjectService objects,
      LanguageConfig languages) {
    this.locations = locations;
    this.files = files;
    this.events = events;
    this.zones = zones;
    this.subzones = subzones;
    this.objects = objects;
    this.defaults = new CreationDefaults(languages.language());
  }

  /** The type of the request whose constraints the members of a line meet. */
  static Class<?> createRequest(ArchiveKind kind) {
    return CREATE_REQUESTS.get(kind);
  }

  /** Creates or updates the resource of a line, and adds it to the run. */
  void apply(ArchiveLine line, ImportRun run, ReceivedContents contents) {
    Optional<KnownResource> known = run.known(line);
    if (known.isPresent()) {
      run.addKnown(line, known.get(), update(line, run, known.get(), contents));
    } else {
      run.addCreated(line, create(line, run, contents));
    }
  }

  private Target create(ArchiveLine line, ImportRun run, ReceivedContents contents) {
    Caller caller = run.caller();
    UUID uid = run.newUid(line);
    ObjectNode body = line.body(run);
    return switch (line.kind()) {
      case LOCATIONS ->
        target(locations
            .create(caller, line.request(body, CreateLocationRequest.class), uid)
            .body()
            .id());
      case FILES -> {
        FileResponse file = files.add(
            caller,
            contents.take(line.text(ArchiveLine.CONTENT)),
            line.request(body, UpdateFileRequest.class),
            uid);
        yield new Target(file.id(), file.filename());
      }
      case EVENTS ->
        target(events
            .create(
                caller,
                line.request(body, CreateEventRequest.class),
                uid,
                line.createdAt(),
                LanguagePreference.NONE)
            .body()
            .id());
      case ZONES ->
        target(zones
            .create(
                caller, line.request(body, CreateZoneRequest.class), uid, LanguagePreference.NONE)
            .body()
            .id());
      case SUBZONES ->
        target(subzones
            .create(caller, zoneOf(body), line.request(body, CreateSubzoneRequest.class), uid)
            .body()
            .id());
      case OBJECTS ->
        target(objects
            .create(
                caller, line.request(body, CreateObjectRequest.class), uid, LanguagePreference.NONE)
            .body()
            .id());
    };
  }

  /** Updates a resource and returns its version. */
  private long update(
      ArchiveLine line, ImportRun run, KnownResource known, ReceivedContents contents) {
    Caller caller = run.caller();
    ObjectNode body = line.updateBody(run, known, defaults);
    String language = line.text(ArchiveLine.LANGUAGE);
    return switch (line.kind()) {
      case LOCATIONS ->
        locations
            .update(caller, known.id(), line.request(body, UpdateLocationRequest.class), false, ANY)
            .version();
      case FILES -> updateFile(line, caller, body, known, contents);
      case EVENTS ->
        events
            .update(
                caller,
                known.id(),
                line.request(body, UpdateEventRequest.class),
                language,
                LanguagePreference.NONE,
                ANY)
            .version();
      case ZONES ->
        zones
            .update(
                caller,
                known.id(),
                line.request(body, UpdateZoneRequest.class),
                language,
                LanguagePreference.NONE,
                ANY)
            .version();
      case SUBZONES -> updateSubzone(line, caller, body, known);
      case OBJECTS ->
        objects
            .update(
                caller,
                known.id(),
                line.request(body, UpdateObjectRequest.class),
                language,
                LanguagePreference.NONE,
                ANY)
            .version();
    };
  }

  /** A file of a location above the base is not changed, because the import only refers to it. */
  private long updateFile(
      ArchiveLine line,
      Caller caller,
      ObjectNode body,
      KnownResource known,
      ReceivedContents contents) {
    if (!contents.sha256(line.text(ArchiveLine.CONTENT)).equals(known.sha256())) {
      throw new ArchiveException(
          line.kind(),
          line.number(),
          "content must be that of the existing file with this uid, because the content of a file never changes");
    }
    return known.isAbove()
        ? known.version()
        : files
            .update(caller, known.filename(), line.request(body, UpdateFileRequest.class), ANY)
            .version();
  }

  private long updateSubzone(
      ArchiveLine line, Caller caller, ObjectNode body, KnownResource known) {
    if (!Objects.equals(known.zoneId(), zoneOf(body))) {
      throw new ArchiveException(
          line.kind(),
          line.number(),
          "zone must be that of the existing subzone with this uid, because subzones never move");
    }
    return subzones
        .update(caller, known.id(), line.request(body, UpdateSubzoneRequest.class), ANY)
        .version();
  }

  private static Long zoneOf(ObjectNode body) {
    return body.path("zone_id").longValue();
  }

  private static Target target(long id) {
    return new Target(id, null);
  }
}
