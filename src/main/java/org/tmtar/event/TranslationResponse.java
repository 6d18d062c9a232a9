package org.tmtar.event;

/**
 * What an event says in one language, as the API shows it.
 *
 * @param title one line
 * @param shortDescription for lists
 * @param description null if there is none
 */
public record TranslationResponse(String title, String shortDescription, String description) {}
