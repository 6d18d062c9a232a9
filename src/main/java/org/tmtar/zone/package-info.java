/**
 * Zones and subzones. {@link org.tmtar.zone.ZoneAccess} decides which zones a caller sees. The package
 * {@code around} contains the endpoints for visitors, the package {@code unlock} the tokens that unlock
 * secret zones.
 */
package org.tmtar.zone;
