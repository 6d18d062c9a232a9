package org.tmtar.event;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tmtar.paging.Page;
import org.tmtar.text.LanguagePreference;

/**
 * A page of events, with the data for the response headers, which are sent before the events.
 *
 * @param page the events, read in batches
 * @param languages the languages in which the events are shown to the reader
 * @param last the feed cursor after the last event; null if the page is empty
 */
record EventPage(Page<Event> page, SortedSet<String> languages, FeedCursor last) {

  /**
   * Creates a page with the languages and the cursor of its events.
   *
   * @param listed the events of the page
   */
  static EventPage of(Page<Event> page, List<ListedEvent> listed, LanguagePreference reader) {
    SortedSet<String> languages = new TreeSet<>();
    listed.forEach(each -> languages.add(each.bestLanguage(reader)));
    return new EventPage(
        page,
        languages,
        listed.isEmpty() ? null : FeedCursor.at(listed.get(listed.size() - 1).event()));
  }
}
