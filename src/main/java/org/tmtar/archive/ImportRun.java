package org.tmtar.archive;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tmtar.archive.ArchiveLine.Target;
import org.tmtar.archive.ArchiveLine.Targets;
import org.tmtar.security.Caller;

/** The state of an import: the resources that exist, and those that it has created or updated. */
final class ImportRun implements Targets {

  private final Caller caller;
  private final long base;
  private final Map<UUID, KnownResource> known = new HashMap<>();
  private final Map<UUID, UUID> newUids = new HashMap<>();
  private final Map<UUID, Target> targets = new HashMap<>();
  private final Map<ArchiveKind, Long> created = new EnumMap<>(ArchiveKind.class);
  private final Map<ArchiveKind, Long> updated = new EnumMap<>(ArchiveKind.class);
  private final Map<ArchiveKind, Long> unchanged = new EnumMap<>(ArchiveKind.class);

  /**
   * @param base the id of the location to which a null reference resolves
   */
  ImportRun(Caller caller, long base) {
    this.caller = caller;
    this.base = base;
  }

  Caller caller() {
    return caller;
  }

  @Override
  public long base() {
    return base;
  }

  @Override
  public Optional<Target> find(ArchiveKind kind, UUID uid) {
    return Optional.ofNullable(targets.get(uid));
  }

  /** Sets the uid of a resource that exists elsewhere under the uid of a line. */
  void putNewUid(ArchiveLine line, UUID uid) {
    newUids.put(line.uid(), uid);
  }

  /** Sets the resource that a line updates. */
  void putKnown(ArchiveLine line, KnownResource resource) {
    known.put(line.uid(), resource);
  }

  /** The resource that a line updates; empty if the line creates one. */
  Optional<KnownResource> known(ArchiveLine line) {
    return Optional.ofNullable(known.get(line.uid()));
  }

  /** The ids of the zones that the import updates, or whose subzones or objects it updates. */
  Set<Long> knownZones() {
    return known.values().stream()
        .map(KnownResource::zoneId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** The uid of the resource that a line creates. */
  UUID newUid(ArchiveLine line) {
    return newUids.getOrDefault(line.uid(), line.uid());
  }

  void addCreated(ArchiveLine line, Target target) {
    targets.put(line.uid(), target);
    created.merge(line.kind(), 1L, Long::sum);
  }

  /** Adds a resource that existed, with its version after the update. */
  void addKnown(ArchiveLine line, KnownResource resource, long version) {
    targets.put(line.uid(), new Target(resource.id(), resource.filename()));
    (version == resource.version() ? unchanged : updated).merge(line.kind(), 1L, Long::sum);
  }

  ImportResponse response() {
    return new ImportResponse(
        ImportCounts.of(created), ImportCounts.of(updated), ImportCounts.of(unchanged), List.of());
  }
}
