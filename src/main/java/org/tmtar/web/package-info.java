/**
 * The web pages of the application: the console and the page for visitors, with their modules and maps. The pages use the API only, over
 * HTTP.
 */
package org.tmtar.web;
