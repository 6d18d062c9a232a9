/**
 * The endpoints for a visitor's phone: the zones around a position, and the zones to watch as geofences.
 */
package org.tmtar.zone.around;
