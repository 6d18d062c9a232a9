package org.tmtar.event;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKey;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.persistence.annotations.CascadeOnDelete;
import org.tmtar.file.link.FileLinks;
import org.tmtar.text.LanguagePreference;

/** News or a sale that a place publishes, in one language or several. */
@Entity
@Table(name = "events")
public class Event {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "event_type")
  private EventType eventType;

  @Column(name = "location_id")
  private long locationId;

  private String language;

  /** The database deletes them with the event, which is locked before them, as by whoever changes it. */
  @CascadeOnDelete
  @ElementCollection
  @CollectionTable(name = "event_texts", joinColumns = @JoinColumn(name = "event_id"))
  @MapKey(name = "language")
  private Map<String, EventText> texts;

  @Column(name = "image_file_name")
  private String imageFileName;

  private boolean active;

  @Column(name = "publish_from")
  private OffsetDateTime publishFrom;

  @Column(name = "publish_until")
  private OffsetDateTime publishUntil;

  @Column(name = "created_at", updatable = false)
  private OffsetDateTime createdAt;

  @Column(name = "update_date")
  private OffsetDateTime updateDate;

  @Version
  private long version;

  protected Event() {}

  /** An event of a row, with the text that is in it. */
  static Event of(ResultSet row) throws SQLException {
    Event event = withoutTexts(row);
    event.putText(new EventText(
        row.getString("spoken"),
        row.getString("title"),
        row.getString("short_description"),
        row.getString("description")));
    return event;
  }

  /** An event of a row, without its texts. */
  static Event withoutTexts(ResultSet row) throws SQLException {
    Event event = new Event(
        EventType.of(row.getString("event_type"), "/event_type"),
        row.getLong("location_id"),
        row.getString("language"),
        utc(row, "created_at"));
    event.id = row.getLong("id");
    event.imageFileName = row.getString("image_file_name");
    event.active = row.getBoolean("active");
    event.publish(utc(row, "publish_from"), utc(row, "publish_until"));
    event.updateDate = utc(row, "update_date");
    event.version = row.getLong("version");
    return event;
  }

  /** A time in a column; null if there is none. */
  static OffsetDateTime utc(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant().atOffset(ZoneOffset.UTC);
  }

  /** Takes over the texts of the same event of another row. */
  Event mergeTexts(Event same) {
    texts.putAll(same.texts);
    return this;
  }

  /** An event that says nothing yet. */
  Event(EventType eventType, long locationId, String language, OffsetDateTime now) {
    this.eventType = eventType;
    this.locationId = locationId;
    this.language = language;
    this.texts = new HashMap<>();
    this.active = true;
    this.createdAt = now;
    this.updateDate = now;
    this.version = 1;
  }

  void become(EventType type) {
    eventType = type;
  }

  void moveTo(long location) {
    locationId = location;
  }

  /** Makes one of its languages its own. */
  void setDefaultLanguage(String tag) {
    language = tag;
  }

  void putText(EventText text) {
    texts.put(text.language(), text);
  }

  void removeText(String tag) {
    texts.remove(tag);
  }

  /** Shows an image; null for none. */
  void show(String fileName) {
    imageFileName = fileName;
  }

  void setActive(boolean active) {
    this.active = active;
  }

  /**
   * When it is published.
   *
   * @param from null for since it was made
   * @param until null for ever
   */
  void publish(OffsetDateTime from, OffsetDateTime until) {
    publishFrom = from;
    publishUntil = until;
  }

  /** Notes that it was changed. */
  void touch(OffsetDateTime now) {
    updateDate = now;
  }

  /** Whether those who read the place's news see it at a time. */
  boolean isPublishedAt(OffsetDateTime time) {
    return active
        && !publishedAt().isAfter(time)
        && (publishUntil == null || publishUntil.isAfter(time));
  }

  /** Whether it is at the same place as an earlier state of it, and published at the same times. */
  boolean isShownLike(Event earlier) {
    return locationId == earlier.locationId
        && active == earlier.active
        && Objects.equals(publishFrom(), earlier.publishFrom())
        && Objects.equals(publishUntil(), earlier.publishUntil());
  }

  /** The time by which feeds are ordered. */
  OffsetDateTime publishedAt() {
    return utc(publishFrom == null ? createdAt : publishFrom);
  }

  long id() {
    return id;
  }

  long locationId() {
    return locationId;
  }

  /** Its own, to which its texts fall back. */
  String language() {
    return language;
  }

  Set<String> languages() {
    return Set.copyOf(texts.keySet());
  }

  /** What it says in a language; null if nothing. */
  EventText text(String tag) {
    return texts.get(tag);
  }

  /** The length of its texts in all languages, in UTF-16 code units. */
  int length() {
    return texts.values().stream().mapToInt(EventText::length).sum();
  }

  /** The number of Unicode characters of its texts in all languages. */
  int characters() {
    return texts.values().stream().mapToInt(EventText::characters).sum();
  }

  /** Null if there is none. */
  String imageFileName() {
    return imageFileName;
  }

  OffsetDateTime publishFrom() {
    return utc(publishFrom);
  }

  OffsetDateTime publishUntil() {
    return utc(publishUntil);
  }

  long version() {
    return version;
  }

  /** As the audit keeps it: in its own language, and without links. */
  EventResponse toResponse() {
    return toResponse(LanguagePreference.NONE, FileLinks.NONE);
  }

  /** As somebody who prefers some languages reads it, and may fetch its image under some path. */
  EventResponse toResponse(LanguagePreference reader, FileLinks links) {
    String shownIn = shownIn(reader, texts.keySet(), language);
    EventText text = texts.get(shownIn);
    Map<String, TranslationResponse> translations = new TreeMap<>();
    texts.forEach((tag, said) -> translations.put(tag, said.toResponse()));
    return new EventResponse(
        id,
        eventType,
        locationId,
        utc(updateDate),
        text.title(),
        text.shortDescription(),
        text.description(),
        imageFileName,
        links.path(imageFileName),
        active,
        publishFrom(),
        publishUntil(),
        language,
        translations,
        shownIn);
  }

  /**
   * The language in which a reader is shown an event.
   *
   * @param languages the languages of the event
   * @param own the default language of the event, which is used if the reader prefers none of its languages
   */
  static String shownIn(LanguagePreference reader, Set<String> languages, String own) {
    return reader.best(languages, own);
  }

  /** JPA reads times in the zone of the machine. */
  private static OffsetDateTime utc(OffsetDateTime time) {
    return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC);
  }
}
