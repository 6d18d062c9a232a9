/**
 * The export of the content of a location as a zip archive, and its import into another location or another
 * installation. It depends on the packages of the exported resources: an import calls their services, so that
 * every rule of a single request applies.
 */
package org.tmtar.archive;
