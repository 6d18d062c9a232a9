/**
 * The demonstration data: a tree of real places with news and sales, and landmarks with zones, subzones and
 * objects. A command loads it through the API of a running application.
 */
package org.tmtar.demo;
