/**
 * The documentation of the API for developers of clients: the completion of the OpenAPI document during the
 * build, and its publication.
 */
package org.tmtar.openapi;
