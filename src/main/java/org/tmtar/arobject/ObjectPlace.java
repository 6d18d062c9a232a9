package org.tmtar.arobject;

import org.tmtar.geo.Circle;

/**
 * The place of an object.
 *
 * @param id the id of the object
 * @param circle the circle of its subzone
 */
public record ObjectPlace(long id, Circle circle) {}
