package org.tmtar.location;

/**
 * The consequences of an update, which was not executed.
 *
 * @param status {@code Preview}
 * @param id the place
 * @param locations the number of places that move, itself included
 * @param administrators the number of users that administer one of these places
 * @param users the number of users that live in one of these places
 * @param filesOutOfReach the number of files that events and objects of these places could no longer use
 */
public record MovePreview(
    String status,
    long id,
    long locations,
    long administrators,
    long users,
    long filesOutOfReach) {}
