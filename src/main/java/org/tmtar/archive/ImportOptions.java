package org.tmtar.archive;

/**
 * The parameters of an import.
 *
 * @param isDryRun whether the import changes nothing
 * @param hasNewUids whether a resource whose uid exists elsewhere is created with a new uid
 */
record ImportOptions(boolean isDryRun, boolean hasNewUids) {}
