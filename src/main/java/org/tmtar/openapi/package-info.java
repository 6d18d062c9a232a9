/** The description of the API for those who write clients. */
package org.tmtar.openapi;
