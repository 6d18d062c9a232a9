package org.tmtar.arobject;

import org.tmtar.paging.BatchedList;

/**
 * The objects of a zone that anyone sees.
 *
 * @param objects the objects, by id
 * @param version a text that differs if an object, or the protection of a file, is different
 */
public record PublicObjects(BatchedList<ObjectResponse> objects, String version) {}
