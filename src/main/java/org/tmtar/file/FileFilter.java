package org.tmtar.file;

import org.tmtar.listing.ListFilter;

/**
 * The conditions and the order that an editor requests of a list of files.
 *
 * @param list the conditions that all lists have; the text is part of the label
 * @param kind null for all kinds
 * @param isUnused whether no resource refers to a file; null for all files
 * @param usableAt the location of a resource that can use the files; null for all files
 */
record FileFilter(ListFilter list, FileKind kind, Boolean isUnused, Long usableAt) {}
