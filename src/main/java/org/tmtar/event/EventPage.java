package org.tmtar.event;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tmtar.paging.Page;
import org.tmtar.text.LanguagePreference;

/**
 * A page of events, with the data for the response headers, which are sent before the events.
 *
 * @param page the events, read in batches
 * @param languages the languages in which the events are shown to the reader
 * @param version a text that changes with the events, their versions and their languages
 * @param images the names of the images of the events
 * @param last the feed cursor after the last event; null if the page is empty
 */
record EventPage(
    Page<Event> page,
    SortedSet<String> languages,
    String version,
    List<String> images,
    FeedCursor last) {

  EventPage {
    images = List.copyOf(images);
  }

  /**
   * Creates a page with the languages and the cursor of its events.
   *
   * @param listed the events of the page
   */
  static EventPage of(Page<Event> page, List<ListedEvent> listed, LanguagePreference reader) {
    SortedSet<String> languages = new TreeSet<>();
    listed.forEach(each -> languages.add(each.bestLanguage(reader)));
    String version = listed.stream()
        .map(each ->
            each.event().id() + "." + each.event().version() + "." + each.bestLanguage(reader))
        .collect(Collectors.joining(","));
    return new EventPage(
        page,
        languages,
        version,
        listed.stream()
            .map(each -> each.event().imageFileName())
            .filter(Objects::nonNull)
            .toList(),
        listed.isEmpty() ? null : FeedCursor.at(listed.get(listed.size() - 1).event()));
  }
}
