/**
 * Demonstration data: a tree of real places with news and sales, and landmarks with zones, subzones and
 * objects, brought to a running application by its own API.
 */
package org.tmtar.demo;
