/** The authorization of callers, and the web pages of other origins that may call the API. */
package org.tmtar.security;
