/**
 * The filters and orders that a client requests of a list. {@link org.tmtar.listing.ListParameters} parses
 * them, {@link org.tmtar.listing.ListFilter} is their typed form, and
 * {@link org.tmtar.listing.SqlConditions} is their form in SQL.
 */
package org.tmtar.listing;
