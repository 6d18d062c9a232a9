package org.tmtar.archive;

import java.util.UUID;

/**
 * The location of an import, and the location that null in a line stands for.
 *
 * @param uid the uid of the location of the import
 * @param path the path of the location of the import
 * @param base the id of the exported location if it is at or below that of the import, otherwise the id of that of
 *     the import
 * @param basePath the path of the base
 */
record ImportTarget(long id, UUID uid, String path, long base, String basePath) {}
