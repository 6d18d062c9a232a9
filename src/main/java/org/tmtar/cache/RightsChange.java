package org.tmtar.cache;

/** The event that the current request changes sessions, rights or the chosen location of a user. */
public record RightsChange() {}
