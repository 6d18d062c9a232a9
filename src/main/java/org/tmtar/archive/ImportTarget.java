package org.tmtar.archive;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The location of an import, and the location to which a null reference resolves.
 *
 * @param uid the uid of the location of the import
 * @param path the path of the location of the import
 * @param base the id of the exported location if it is at or below that of the import, otherwise the id of that of
 *     the import
 * @param basePath the path of the base
 */
record ImportTarget(long id, UUID uid, String path, long base, String basePath) {

  /**
   * The uids for a copy of a resource whose uid exists elsewhere, in the order of preference. They depend only on
   * the two uids, so that a repetition of the import finds the copy.
   */
  Stream<UUID> copiesOf(UUID resource) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> "%s %s %d".formatted(uid, resource, number))
        .map(name -> UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }
}
