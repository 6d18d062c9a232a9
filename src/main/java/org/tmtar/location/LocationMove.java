package org.tmtar.location;

/**
 * The move of a location with all locations below it.
 *
 * @param id the location that moves
 * @param moved the path of the location before the move: the ids from the root location down to it
 * @param parent the path of the new parent; if the location stays, the path of its current parent, or of
 *     the location itself if it is the root location
 */
public record LocationMove(long id, String moved, String parent) {}
