/**
 * The metrics and traces for an operator. Both are disabled unless configured. They identify a request by
 * its route, not by its path. Names and labels follow the conventions of OpenTelemetry, and the number of
 * label values is small.
 */
package org.tmtar.telemetry;
