/** The connection pool, and the tables that Flyway owns. */
package org.tmtar.persistence;
