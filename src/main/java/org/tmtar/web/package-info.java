/**
 * The web pages of the application: the console, its modules and its map. The pages use the API only, over
 * HTTP.
 */
package org.tmtar.web;
