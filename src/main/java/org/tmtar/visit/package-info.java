/**
 * The content that is readable without an account: the public location at a position with its news, sales and zones.
 * The features decide which content is public, see {@link org.tmtar.location.Audience}.
 */
package org.tmtar.visit;
