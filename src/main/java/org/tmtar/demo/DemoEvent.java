package org.tmtar.demo;

import java.util.Map;

/**
 * News or a sale of the demonstration data.
 *
 * @param type {@code news} or {@code sales}
 * @param language its own, BCP 47
 * @param title unique among all
 * @param shortDescription for lists
 * @param description null if there is none
 * @param publishedDaysAgo when its publication began, in days before the data is loaded; null for now
 * @param untilDaysAhead when it ends, in days after the data is loaded; null for never
 * @param active null for true
 * @param translations what it says in other languages; null for none
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
