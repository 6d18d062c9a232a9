/**
 * The authorization of callers, the web pages of other origins that may call the API, and the headers that
 * protect browsers.
 */
package org.tmtar.security;
