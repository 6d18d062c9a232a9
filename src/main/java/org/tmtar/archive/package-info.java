/**
 * The export of the content of a location as a zip archive, and its import into another location or another
 * installation. It stands above the features whose resources an archive contains: an import calls their
 * services, so that every rule of a single request holds.
 */
package org.tmtar.archive;
