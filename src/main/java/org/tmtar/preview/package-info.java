/**
 * What a visitor of a location sees at a position and at a time, for editors of the location. It uses the
 * rules of visibility of the feeds, of the zones around a position and of objects.
 */
package org.tmtar.preview;
