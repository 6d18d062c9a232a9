package org.tmtar.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.tmtar.text.LanguagePreference;

/**
 * An event of a list, of which the texts may still have to be read.
 *
 * @param event without texts if it is not whole
 * @param languages the tags of the texts that are not read; null if the event is whole
 */
record ListedEvent(Event event, String languages) {

  /** An event whose texts are all there. */
  static ListedEvent whole(Event event) {
    return new ListedEvent(event, null);
  }

  /** An event of a row, with one of its texts or without any. */
  static ListedEvent of(ResultSet row) throws SQLException {
    return row.getBoolean("is_whole")
        ? whole(Event.of(row))
        : new ListedEvent(Event.withoutTexts(row), row.getString("languages"));
  }

  /** The events of a list that are whole. */
  static List<Event> whole(List<ListedEvent> listed) {
    return listed.stream().filter(ListedEvent::isWhole).map(ListedEvent::event).toList();
  }

  boolean isWhole() {
    return languages == null;
  }

  /** The same with the text of another of its rows. */
  ListedEvent with(ListedEvent same) {
    event.sayLike(same.event);
    return this;
  }

  /** The language in which a reader is shown the event. */
  String shownIn(LanguagePreference reader) {
    return Event.shownIn(
        reader, isWhole() ? event.languages() : Set.of(languages.split(",")), event.language());
  }
}
