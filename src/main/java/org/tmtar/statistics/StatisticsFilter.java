package org.tmtar.statistics;

import java.time.LocalDate;

/**
 * The numbers of visits that a list contains.
 *
 * @param locationId the location, with everything below it; null for all that the caller administers
 * @param from the first day; null for the default
 * @param until the last day; null for the default
 * @param grouping the resources or days whose visits are summed up
 */
record StatisticsFilter(Long locationId, LocalDate from, LocalDate until, VisitGrouping grouping) {}
