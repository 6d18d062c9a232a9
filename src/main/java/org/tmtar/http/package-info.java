/**
 * HTTP features that all resources share: versions, conditional requests, size and transfer limits,
 * response headers, and client addresses.
 */
package org.tmtar.http;
