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
import java.util.UUID;
import org.eclipse.persistence.annotations.CascadeOnDelete;
import org.tmtar.file.link.FileLinks;
import org.tmtar.text.LanguagePreference;
import org.tmtar.text.LocalizedTexts;

/** News or a sale that a location publishes in one or more languages. */
@Entity
@Table(name = "events")
public class Event implements LocalizedTexts<EventText> {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "event_type")
  private EventType eventType;

  @Column(name = "location_id")
  private long locationId;

  private String language;

  /**
   * The texts by language. The database deletes them with the event. It locks the event before its texts,
   * in the same order as an update does.
   */
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

  @Column(name = "starts_at")
  private OffsetDateTime startsAt;

  @Column(name = "ends_at")
  private OffsetDateTime endsAt;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "created_at", updatable = false)
  private OffsetDateTime createdAt;

  @Column(name = "update_date")
  private OffsetDateTime updateDate;

  @Column(updatable = false)
  private UUID uid;

  @Version
  private long version;

  protected Event() {}

  /** Creates an event from a row that contains its text in one language. */
  static Event of(ResultSet row) throws SQLException {
    Event event = withoutTexts(row);
    String tag = row.getString("text_language");
    event.putText(
        tag,
        new EventText(
            tag,
            row.getString("title"),
            row.getString("short_description"),
            row.getString("description")));
    return event;
  }

  /** Creates an event from a row, without texts. */
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
    event.schedule(utc(row, "starts_at"), utc(row, "ends_at"), row.getString("time_zone"));
    event.updateDate = utc(row, "update_date");
    event.version = row.getLong("version");
    event.uid = row.getObject("uid", UUID.class);
    return event;
  }

  /** The time in a column, in UTC; null if the column is null. */
  static OffsetDateTime utc(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant().atOffset(ZoneOffset.UTC);
  }

  /** Adds the texts that another row of the same event contains. */
  Event mergeTexts(Event same) {
    texts.putAll(same.texts);
    return this;
  }

  /** Creates an active event without texts. */
  Event(EventType eventType, long locationId, String language, OffsetDateTime now) {
    this.eventType = eventType;
    this.locationId = locationId;
    this.language = language;
    this.texts = new HashMap<>();
    this.active = true;
    this.createdAt = now;
    this.updateDate = now;
    this.uid = UUID.randomUUID();
    this.version = 1;
  }

  /** Sets the id that the event has in all installations, before it is added. */
  void identify(UUID id) {
    uid = id;
  }

  /** Sets an earlier time of creation, before the event is added. A later time has no effect. */
  void backdate(OffsetDateTime time) {
    if (time.isBefore(createdAt)) {
      createdAt = time;
    }
  }

  void setEventType(EventType type) {
    eventType = type;
  }

  void moveTo(long location) {
    locationId = location;
  }

  /**
   * Sets the default language.
   *
   * @param tag a language of the event
   */
  @Override
  public void setDefaultLanguage(String tag) {
    language = tag;
  }

  /** Sets the texts in a language. JPA regards an equal element as a change, which increments the version. */
  @Override
  public void putText(String tag, EventText text) {
    EventText given = text.withLanguage(tag);
    if (!given.equals(texts.get(tag))) {
      texts.put(tag, given);
    }
  }

  @Override
  public void removeText(String tag) {
    texts.remove(tag);
  }

  /**
   * Sets the image.
   *
   * @param fileName null for no image
   */
  void setImage(String fileName) {
    imageFileName = fileName;
  }

  void setActive(boolean active) {
    this.active = active;
  }

  /**
   * Sets the period of publication.
   *
   * @param from the start, inclusive; null for the time of creation
   * @param until the end, exclusive; null for no end
   */
  void publish(OffsetDateTime from, OffsetDateTime until) {
    publishFrom = keptIfSame(publishFrom, from);
    publishUntil = keptIfSame(publishUntil, until);
  }

  /**
   * Sets when the event happens.
   *
   * @param start null if it is not stated
   * @param end not before the start; null if it is not stated
   * @param zone the IANA name of the time zone in which clients show these times; null if it is not stated
   */
  void schedule(OffsetDateTime start, OffsetDateTime end, String zone) {
    startsAt = keptIfSame(startsAt, start);
    endsAt = keptIfSame(endsAt, end);
    timeZone = zone;
  }

  /**
   * JPA reads times in the time zone of the server. It regards the same time in UTC as a change, which increments
   * the version.
   */
  private static OffsetDateTime keptIfSame(OffsetDateTime present, OffsetDateTime given) {
    return present != null && given != null && present.isEqual(given) ? present : given;
  }

  /** Sets the time of the last change. */
  void touch(OffsetDateTime now) {
    updateDate = now;
  }

  /**
   * Whether the event is published at the given time: it is active and its period of publication includes
   * the time.
   */
  boolean isPublishedAt(OffsetDateTime time) {
    return active
        && !publishedAt().isAfter(time)
        && (publishUntil == null || publishUntil.isAfter(time));
  }

  /**
   * Whether location, active state and period of publication are the same as in an earlier state of the
   * event.
   */
  boolean hasSamePublication(Event earlier) {
    return locationId == earlier.locationId
        && active == earlier.active
        && Objects.equals(publishFrom(), earlier.publishFrom())
        && Objects.equals(publishUntil(), earlier.publishUntil());
  }

  /** The start of the publication, by which feeds are ordered, in UTC. */
  OffsetDateTime publishedAt() {
    return utc(publishFrom == null ? createdAt : publishFrom);
  }

  long id() {
    return id;
  }

  long locationId() {
    return locationId;
  }

  /** The default language, which readers see if they prefer none of the languages of the event. */
  @Override
  public String language() {
    return language;
  }

  @Override
  public Set<String> languages() {
    return Set.copyOf(texts.keySet());
  }

  /** The text in a language; null if there is none. */
  @Override
  public EventText text(String tag) {
    return texts.get(tag);
  }

  /** The length of the texts in all languages, in UTF-16 code units. */
  int length() {
    return texts.values().stream().mapToInt(EventText::length).sum();
  }

  /** The number of Unicode code points of the texts in all languages. */
  int characters() {
    return texts.values().stream().mapToInt(EventText::characters).sum();
  }

  /** The file name of the image; null if there is none. */
  String imageFileName() {
    return imageFileName;
  }

  OffsetDateTime publishFrom() {
    return utc(publishFrom);
  }

  OffsetDateTime publishUntil() {
    return utc(publishUntil);
  }

  /** The time at which the event begins; null if it is not stated. */
  OffsetDateTime startsAt() {
    return utc(startsAt);
  }

  /** The time at which the event ends; null if it is not stated. */
  OffsetDateTime endsAt() {
    return utc(endsAt);
  }

  /** The IANA name of the time zone of the event; null if it is not stated. */
  String timeZone() {
    return timeZone;
  }

  long version() {
    return version;
  }

  /** The representation for the audit: in the default language and without links. */
  EventResponse toResponse() {
    return toAdministeredResponse(LanguagePreference.NONE, FileLinks.NONE);
  }

  /**
   * The representation for a reader.
   *
   * @param reader the language preference of the reader
   * @param links the paths of the files that the reader may download
   */
  EventResponse toResponse(LanguagePreference reader, FileLinks links) {
    return toResponse(reader, links, null);
  }

  /** The representation for a reader that administers the event. */
  EventResponse toAdministeredResponse(LanguagePreference reader, FileLinks links) {
    return toResponse(reader, links, uid);
  }

  private EventResponse toResponse(LanguagePreference reader, FileLinks links, UUID shownUid) {
    String shownIn = bestLanguage(reader, texts.keySet(), language);
    EventText text = texts.get(shownIn);
    Map<String, TranslationResponse> translations = new TreeMap<>();
    texts.forEach((tag, localized) -> translations.put(tag, localized.toResponse()));
    return new EventResponse(
        id,
        eventType,
        locationId,
        utc(updateDate),
        text.title(),
        text.shortDescription(),
        text.description(),
        links.name(imageFileName),
        links.path(imageFileName),
        links.alt(imageFileName),
        active,
        publishFrom(),
        publishUntil(),
        language,
        translations,
        startsAt(),
        endsAt(),
        timeZone,
        shownUid,
        shownIn);
  }

  /**
   * The language in which an event is shown to a reader.
   *
   * @param languages the languages of the event
   * @param defaultLanguage the default language of the event, which is used if the reader prefers none of its
   *     languages
   */
  static String bestLanguage(
      LanguagePreference reader, Set<String> languages, String defaultLanguage) {
    return reader.best(languages, defaultLanguage);
  }

  /** Converts a time to UTC, because JPA reads times in the time zone of the server. */
  private static OffsetDateTime utc(OffsetDateTime time) {
    return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC);
  }
}
