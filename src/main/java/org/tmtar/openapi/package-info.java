/** The documentation of the API for developers of clients. */
package org.tmtar.openapi;
