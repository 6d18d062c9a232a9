package org.tmtar.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.tmtar.text.LanguagePreference;

/**
 * An event of a list. Its texts may not have been read yet.
 *
 * @param event the event; without texts if they were not read
 * @param languages the tags of its languages, separated by commas, if the texts were not read; null otherwise
 */
record ListedEvent(Event event, String languages) {

  /** An event whose texts were read. */
  static ListedEvent whole(Event event) {
    return new ListedEvent(event, null);
  }

  /** An event of a row that has the text in one language or no text. */
  static ListedEvent of(ResultSet row) throws SQLException {
    return row.getBoolean("is_whole")
        ? whole(Event.of(row))
        : new ListedEvent(Event.withoutTexts(row), row.getString("languages"));
  }

  /** The events whose texts were read. */
  static List<Event> whole(List<ListedEvent> listed) {
    return listed.stream().filter(ListedEvent::isWhole).map(ListedEvent::event).toList();
  }

  boolean isWhole() {
    return languages == null;
  }

  /** Adds the text of another row of the same event. */
  ListedEvent with(ListedEvent same) {
    event.mergeTexts(same.event);
    return this;
  }

  /** The language in which a reader is shown the event. */
  String shownIn(LanguagePreference reader) {
    return Event.shownIn(
        reader, isWhole() ? event.languages() : Set.of(languages.split(",")), event.language());
  }
}
