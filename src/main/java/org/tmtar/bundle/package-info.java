/**
 * The published content of a location for use without a network: a bundle has all of it, and a difference has what
 * has changed since an earlier bundle. The database records the changes, see {@code bundle_changes}.
 */
package org.tmtar.bundle;
