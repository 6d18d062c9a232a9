/**
 * HTTP features that all resources share: versions, conditional requests, content codings, caching, and the
 * order of the filters. The subpackages have the transfer of bodies.
 */
package org.tmtar.http;
