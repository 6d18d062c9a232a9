package org.tmtar.file.link;

/** The event that the response to the current request contains signed links. */
public record SignedLinksCreated() {}
