package org.tmtar.location;

/**
 * The move of a place with everything below it.
 *
 * @param id the place that moves
 * @param moved the path of that place before the move, which consists of the ids from the root location down
 * @param parent the path of the place that it will lie in; the path of its present parent if it stays
 */
public record LocationMove(long id, String moved, String parent) {}
