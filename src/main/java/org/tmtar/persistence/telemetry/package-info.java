/**
 * The metrics and spans of the database. The JDBC instrumentation of OpenTelemetry observes the statements.
 * Without metrics and traces, the application uses the connection pool directly.
 */
package org.tmtar.persistence.telemetry;
