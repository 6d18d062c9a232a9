package org.tmtar.arobject;

import org.tmtar.paging.BatchedList;

/**
 * The public objects of a zone.
 *
 * @param objects the objects, by id
 * @param version a text that changes with the objects and with the protection of their files
 */
public record PublicObjects(BatchedList<ObjectResponse> objects, String version) {}
