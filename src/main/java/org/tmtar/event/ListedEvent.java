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
 * @param languages the tags of its languages, separated by commas, if the texts were not read; otherwise
 *     null
 */
record ListedEvent(Event event, String languages) {

  /** Creates an element whose texts were read. */
  static ListedEvent withTexts(Event event) {
    return new ListedEvent(event, null);
  }

  /** Creates an element from a row that contains the text in one language or no text. */
  static ListedEvent of(ResultSet row) throws SQLException {
    return row.getBoolean("is_whole")
        ? withTexts(Event.of(row))
        : new ListedEvent(Event.withoutTexts(row), row.getString("languages"));
  }

  /** The events whose texts were read. */
  static List<Event> withTexts(List<ListedEvent> listed) {
    return listed.stream().filter(ListedEvent::hasTexts).map(ListedEvent::event).toList();
  }

  boolean hasTexts() {
    return languages == null;
  }

  /** Adds the text that another row of the same event contains. */
  ListedEvent with(ListedEvent same) {
    event.mergeTexts(same.event);
    return this;
  }

  /** The language in which the event is shown to a reader. */
  String bestLanguage(LanguagePreference reader) {
    return Event.bestLanguage(
        reader, hasTexts() ? event.languages() : Set.of(languages.split(",")), event.language());
  }
}
