package org.tmtar.location;

/**
 * The consequences of an update that was not executed.
 *
 * @param status {@code Preview}
 * @param id the location
 * @param locations the number of locations in the subtree, its top included
 * @param administrators the number of users that administer one of these locations
 * @param users the number of users that live in one of these locations
 * @param filesOutOfReach the number of files that events and objects of these locations could no longer
 *     use
 */
public record MovePreview(
    String status,
    long id,
    long locations,
    long administrators,
    long users,
    long filesOutOfReach) {}
