/**
 * The error responses of the API: one catalogue, one format, and one exception mapper for each family of
 * exceptions.
 */
package org.tmtar.problem;
