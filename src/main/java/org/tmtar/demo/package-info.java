/**
 * The client that loads the demonstration data: a tree of real locations with news and sales, and landmarks
 * with zones, subzones and objects. The data are in the folder {@code demo} of the project and of the image. The
 * client converts them to an archive and imports it over HTTP.
 */
package org.tmtar.demo;
