package org.tmtar.event;

/**
 * The text of an event in one language, as part of a response body.
 *
 * @param title a single line
 * @param shortDescription the text for lists
 * @param description the full text; null if there is none
 */
public record TranslationResponse(String title, String shortDescription, String description) {}
