/**
 * The numbers of a location and of everything below it, for its administrators. See ADR 0024 for the age of
 * these numbers.
 */
package org.tmtar.overview;
