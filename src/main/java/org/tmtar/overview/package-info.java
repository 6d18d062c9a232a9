/**
 * The numbers of resources at and below a location, for its administrators. ADR 0024 explains the age of these
 * numbers.
 */
package org.tmtar.overview;
