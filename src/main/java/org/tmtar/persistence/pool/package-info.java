/** The connection pool of the server, and how it is wrapped. */
package org.tmtar.persistence.pool;
