/**
 * What an operator measures and traces: requests by their route, never by their path. Off unless
 * configured. Names and labels are those of OpenTelemetry's conventions, and there are few of them.
 */
package org.tmtar.telemetry;
