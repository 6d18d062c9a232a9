/**
 * Circles on the ground and their parts: {@link org.tmtar.zone.ZoneAccess} answers who sees which; {@code
 * around} is what visitors ask, {@code unlock} how a secret zone opens.
 */
package org.tmtar.zone;
