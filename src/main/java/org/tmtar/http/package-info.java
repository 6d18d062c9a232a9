/**
 * HTTP features that all resources share: conditional requests, content codings, caching, and the order of the
 * filters. The subpackages have the transfer of bodies and the addresses of clients.
 */
package org.tmtar.http;
