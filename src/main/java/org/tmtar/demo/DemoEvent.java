package org.tmtar.demo;

import java.util.Map;

/**
 * News or a sale of the demonstration data.
 *
 * @param type {@code news} or {@code sales}
 * @param language the language of the texts below, BCP 47
 * @param title the title, which is unique in the demonstration data
 * @param shortDescription the text for lists
 * @param description the full text; null if there is none
 * @param publishedDaysAgo the start of the publication in days before the data is loaded; null for now
 * @param untilDaysAhead the end of the publication in days after the data is loaded; null for never
 * @param active whether the event is active; null for true
 * @param translations the texts in other languages, by language and member; null for none
 */
record DemoEvent(
    String type,
    String language,
    String title,
    String shortDescription,
    String description,
    Integer publishedDaysAgo,
    Integer untilDaysAhead,
    Boolean active,
    Map<String, Map<String, String>> translations) {}
