package org.tmtar.security;

/**
 * The event that the current request changes sessions, rights or the chosen location of a user. The response
 * to such a request is delayed until no node uses the former rights.
 */
public record RightsChange() {}
