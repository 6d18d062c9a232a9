package org.tmtar.event;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tmtar.paging.Page;
import org.tmtar.text.LanguagePreference;

/**
 * One page of events, and what a response says of it before its events are written.
 *
 * @param page the events, read in batches
 * @param languages in which a reader is shown them
 * @param last the point of a feed behind the last of them; null if there is none
 */
record EventPage(Page<Event> page, SortedSet<String> languages, FeedCursor last) {

  /**
   * A page.
   *
   * @param listed the events of the page
   */
  static EventPage of(Page<Event> page, List<ListedEvent> listed, LanguagePreference reader) {
    SortedSet<String> languages = new TreeSet<>();
    listed.forEach(each -> languages.add(each.shownIn(reader)));
    return new EventPage(
        page,
        languages,
        listed.isEmpty() ? null : FeedCursor.at(listed.get(listed.size() - 1).event()));
  }
}
