/**
 * The values that services use for changes, independently of HTTP: the version that a change expects, a
 * resource with its version, and the result of a deletion. {@link org.tmtar.http.VersionedResponse} creates
 * the responses.
 */
package org.tmtar.change;
