package org.tmtar.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Array;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.tmtar.file.FileReach;
import org.tmtar.file.FileReference;
import org.tmtar.location.LocationMove;
import org.tmtar.location.Subtree;
import org.tmtar.paging.BatchedList;
import org.tmtar.paging.BatchedList.Batch;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.paging.SqlList;
import org.tmtar.persistence.NativeQueries;
import org.tmtar.persistence.SqlClient;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.text.LanguagePreference;
import org.tmtar.text.SearchText;
import org.tmtar.text.TextSearch;

/**
 * Finds and keeps events. Lists of editors are found as ids, by SQL and its indexes, and what they say
 * is read for the page alone; a feed is read at once.
 */
@ApplicationScoped
public class EventRepository {

  /**
   * For every place from the root location down to a visitor's, and every type that is wanted, the
   * newest few that have no end and the newest few that have not ended; of those, the newest. No more
   * rows are read than a page for each place, type and kind of end, whatever else there is.
   *
   * <p>{@code ?1} the visitor's place; {@code ?2}, {@code ?3} time and id of the cursor; {@code ?4} now.
   * What is filled in are types and numbers, so that one plan is good for all visitors; with the numbers as
   * parameters the database plans for a tenth of the rows, and prefers to read whole tables. {@code OFFSET 0}
   * keeps the values from the planner: on few events they promise so much that it would plan anew for each
   * visitor, which takes three times as long as to read.
   */
  private static final String FEED = """
      SELECT newest.*
      FROM (SELECT CAST(?2 AS timestamptz) AS moment, CAST(?3 AS bigint) AS id,
        CAST(?4 AS timestamptz) AS now OFFSET 0) AS asked
      CROSS JOIN locations home
      CROSS JOIN LATERAL unnest(string_to_array(home.path::text, '.')::bigint[]) AS place (id)
      CROSS JOIN unnest('{%1$s}'::text[]) AS kind (event_type)
      CROSS JOIN LATERAL (
        (SELECT e.* FROM events e
          WHERE e.location_id = place.id AND e.event_type = kind.event_type AND e.active
            AND e.publish_until IS NULL
            AND (e.published_at, e.id) < (asked.moment, asked.id)
          ORDER BY e.published_at DESC, e.id DESC LIMIT %2$s)
        UNION ALL
        (SELECT e.* FROM events e
          WHERE e.location_id = place.id AND e.event_type = kind.event_type AND e.active
            AND e.publish_until > asked.now
            AND e.published_at <= asked.moment
            AND (e.published_at, e.id) < (asked.moment, asked.id)
          ORDER BY e.published_at <-> asked.moment, e.id DESC LIMIT %2$s)) AS newest
      WHERE home.id = ?1
      ORDER BY newest.published_at DESC, newest.id DESC LIMIT %3$s OFFSET %4$s
      """;

  /** Where a visitor's place lies, and the stamps of all places from there up; {@code ?1} the place. */
  private static final String STAMP = """
      SELECT home.path::text || coalesce((
        SELECT string_agg(' ' || stamp, '' ORDER BY location_id) FROM feed_stamps
        WHERE location_id = ANY (string_to_array(home.path::text, '.')::bigint[])), '')
      FROM locations home WHERE home.id = ?1
      """;

  /**
   * When the next event of the same places and types begins to be published; {@code ?1} the visitor's place,
   * {@code ?2} now.
   */
  private static final String NEXT_BEGIN = """
      SELECT min(next.published_at)
      FROM locations home
      CROSS JOIN LATERAL unnest(string_to_array(home.path::text, '.')::bigint[]) AS place (id)
      CROSS JOIN unnest('{%s}'::text[]) AS kind (event_type)
      CROSS JOIN LATERAL (
        (SELECT e.published_at FROM events e
          WHERE e.location_id = place.id AND e.event_type = kind.event_type AND e.active
            AND e.publish_until IS NULL AND e.published_at > CAST(?2 AS timestamptz)
          ORDER BY e.published_at, e.id LIMIT 1)
        UNION ALL
        (SELECT e.published_at FROM events e
          WHERE e.location_id = place.id AND e.event_type = kind.event_type AND e.active
            AND e.publish_until IS NOT NULL AND e.published_at > CAST(?2 AS timestamptz)
          ORDER BY e.published_at <-> CAST(?2 AS timestamptz) LIMIT 1)) AS next
      WHERE home.id = ?1
      """;

  private static final String HEAD = """
      e.id, e.event_type, e.location_id, e.language, e.image_file_name, e.active, e.publish_from,
        e.publish_until, e.created_at, e.update_date, e.version""";

  private static final String COLUMNS =
      HEAD + ", t.language AS spoken, t.title, t.short_description, t.description";

  /**
   * Reads events with their texts. The first events, as many as fit into one batch, have one row for each
   * language with its text. Every later event has one row with the tags of its languages and no text.
   * PostgreSQL determines the size of a text without reading the text.
   *
   * <p>The arguments of the format are: 1 the statement that selects the events, 2 their columns, 3 their
   * order, 4 a condition under which an event has its texts regardless of its size.
   */
  private static final String READ = """
      SELECT %2$s, e.spoken, e.is_whole,
        CASE WHEN e.is_whole THEN e.title END AS title,
        CASE WHEN e.is_whole THEN e.short_description END AS short_description,
        CASE WHEN e.is_whole THEN e.description END AS description,
        CASE WHEN NOT e.is_whole THEN (
          SELECT string_agg(t.language, ',') FROM event_texts t WHERE t.event_id = e.id) END AS languages
      FROM (
        SELECT e.*, t.language AS spoken, t.title, t.short_description, t.description,
          sum(%5$d + octet_length(t.title) + octet_length(t.short_description)
            + coalesce(octet_length(t.description), 0)) OVER (ORDER BY %3$s) <= %6$d OR %4$s AS is_whole
        FROM (%1$s) AS e
        JOIN event_texts t ON t.event_id = e.id) AS e
      WHERE e.is_whole OR e.spoken = e.language
      ORDER BY %3$s
      """;

  private static final String NEWEST_FIRST = "e.published_at DESC, e.id DESC";

  /** The approximate size of a row without its texts, in bytes. */
  private static final int ROW_BYTES = 500;

  /** {@code ?1} the event; {@code ?2} where its reader lives, {@code ?3} what it administers. */
  private static final String READ_ONE = """
      SELECT %s,
        EXISTS (SELECT 1 FROM locations l WHERE l.id = ?2 AND l.path <@ place.path) AS is_above_home,
        EXISTS (SELECT 1 FROM locations l WHERE l.id = ?3 AND place.path <@ l.path) AS is_administered
      FROM events e
      JOIN event_texts t ON t.event_id = e.id
      JOIN locations place ON place.id = e.location_id
      WHERE e.id = ?1
      """.formatted(COLUMNS);

  private static final String OF_IDS = """
      SELECT e.*, wanted.place
      FROM unnest(CAST(string_to_array(?1, ',') AS bigint[])) WITH ORDINALITY AS wanted (id, place)
      JOIN events e ON e.id = wanted.id
      """;

  /** True for the first of the given ids. */
  private static final String FIRST = "e.place = 1";

  private static final String NONE = "false";

  /**
   * Whether an event shows the image {@code ?1} to a reader. {@code ?2} is the place where the reader lives,
   * {@code ?3} the place that the reader administers, {@code ?4} the current time.
   */
  private static final String IS_IMAGE_SHOWN = """
      SELECT EXISTS (
        SELECT 1 FROM events e JOIN locations place ON place.id = e.location_id
        WHERE e.image_file_name = ?1 AND (
          (e.active AND e.published_at <= ?4 AND (e.publish_until IS NULL OR e.publish_until > ?4)
            AND EXISTS (SELECT 1 FROM locations l WHERE l.id = ?2 AND l.path <@ place.path))
          OR EXISTS (SELECT 1 FROM locations l WHERE l.id = ?3 AND place.path <@ l.path)))
      """;

  private static final String EVERYWHERE = "SELECT e.id FROM events e";

  /** Of a place and of all below it; {@code ?1} is the path of the place. */
  private static final String AT_OR_BELOW = """
      SELECT e.id FROM events e JOIN locations l ON l.id = e.location_id
      WHERE l.path <@ CAST(?1 AS ltree)
      """;

  /** The same, read from each place by index; what is filled in is how many. */
  private static final String NEWEST_OF_EACH_PLACE = """
      SELECT e.id FROM locations l CROSS JOIN LATERAL (
        SELECT id, published_at FROM events WHERE location_id = l.id
        ORDER BY published_at DESC, id DESC LIMIT %d) AS e
      WHERE l.path <@ CAST(?1 AS ltree)
      """;

  /** {@code ?2} is the path of the place. */
  private static final TextSearch SEARCH = TextSearch.over("t.event_id", "t.search_title", """
      event_texts t JOIN locations l ON l.id = t.location_id WHERE l.path <@ CAST(?2 AS ltree)
      """);

  /** Of so many titles of a place each is looked at, which takes a millisecond. */
  static final int LOOKED_AT = 2000;

  /**
   * What {@link #SEARCH} finds, if there are few titles: each is looked at, so that a search costs what the place
   * and those below it have, whatever else there is. The database itself would not tell a rare text from a common
   * one, and plan for each search. {@code ?1} is the text, {@code ?2} the path of the place. It is one array; null
   * if there are more titles, of which no more are read than that.
   *
   * <p>{@code OFFSET 0} and {@code MATERIALIZED} keep the values and the order of reading from the planner, as
   * above, so that one plan is good for all places. {@code ORDER BY} keeps it from reading all texts where it expects
   * most of them to be of any one place.
   */
  static final String SEARCH_FEW = """
      WITH asked AS MATERIALIZED (SELECT search_fold(?1) AS text, CAST(?2 AS ltree) AS path),
      listed AS MATERIALIZED (
        SELECT t.event_id, t.search_title
        FROM asked
        CROSS JOIN LATERAL (SELECT id FROM locations WHERE path <@ asked.path OFFSET 0) AS place
        CROSS JOIN LATERAL (
          SELECT event_id, search_title FROM event_texts WHERE location_id = place.id
          ORDER BY event_id LIMIT %1$d + 1) AS t
        LIMIT %1$d + 1)
      SELECT CASE WHEN (SELECT count(*) FROM listed) <= %1$d THEN ARRAY(
        SELECT event_id
        FROM (
          SELECT DISTINCT ON (event_id) event_id, search_title,
            starts_with(search_title, asked.text) AS begins
          FROM listed CROSS JOIN asked
          WHERE asked.text <> '' AND strpos(search_title, asked.text) > 0
          ORDER BY event_id, begins DESC, search_title) AS found
        ORDER BY begins DESC, search_title, event_id
        LIMIT %2$d) END
      """.formatted(LOOKED_AT, TextSearch.MAX_RESULTS);

  private static final String USED_BELOW =
      "FROM locations l JOIN events e ON e.location_id = l.id\n";

  /** The images whose references a move breaks, see {@link org.tmtar.file.FileReferenceProvider#lostByMove}. */
  static final String IMAGES_LOST_BY_MOVE = "SELECT e.image_file_name AS filename " + USED_BELOW
      + FileReach.lost("e.image_file_name", "?1", "?2");

  /** The events whose reference to an image a move breaks, for the audit. */
  static final String CHANGED_BY_MOVE =
      """
      SELECT e.id, e.location_id, jsonb_build_object('image_file_name', e.image_file_name),
        jsonb_build_object('image_file_name', NULL)
      """ + USED_BELOW + FileReach.lost("e.image_file_name", "?", "?");

  private static final String RELEASE_IMAGES =
      """
      UPDATE events SET image_file_name = NULL, update_date = ?3, version = version + 1
      WHERE id IN (SELECT e.id %s)
      """.formatted(USED_BELOW + FileReach.lost("e.image_file_name", "?1", "?2"));

  /** How many events a numbered page of a feed may skip. */
  private static final int DEEPEST_OFFSET = 10_000;

  /** Counting more for a page would cost more than it tells; there is a request that counts. */
  private static final int MAX_COUNTED = 1000;

  @PersistenceContext
  private EntityManager entities;

  private SqlClient rows;
  private FeedPageCache firstPages;

  protected EventRepository() {}

  @Inject
  public EventRepository(SqlClient rows, FeedPageCache firstPages) {
    this.rows = rows;
    this.firstPages = firstPages;
  }

  /**
   * What a visitor reads of a place: published now there and in all places above it, the newest first.
   *
   * @param home the place
   * @param types at least one
   * @param after where in the feed to go on
   * @param now the time of the request
   * @param reader the language preference of the visitor
   */
  EventPage findPublished(
      long home,
      Set<EventType> types,
      FeedCursor after,
      OffsetDateTime now,
      PageRequest page,
      LanguagePreference reader) {
    if (page.offset() > DEEPEST_OFFSET) {
      requireEnd(home, types, after, now);
      return toPage(List.of(), page, reader);
    }
    List<ListedEvent> found = after.isStart(now) && page.offset() == 0
        ? beginning(home, types, now, page)
        : feedAt(home, types, after, now, page);
    return toPage(found, page, reader);
  }

  private EventPage toPage(List<ListedEvent> found, PageRequest page, LanguagePreference reader) {
    List<ListedEvent> listed = found.subList(0, Math.min(found.size(), page.perPage()));
    return EventPage.of(
        Page.of(items(listed), found.size(), OptionalLong.empty(), page), listed, reader);
  }

  private BatchedList<Event> items(List<ListedEvent> listed) {
    Map<Long, Event> heads = new LinkedHashMap<>();
    listed.stream()
        .filter(each -> !each.isWhole())
        .forEach(each -> heads.put(each.event().id(), each.event()));
    return BatchedList.of(
        ListedEvent.whole(listed),
        List.copyOf(heads.keySet()),
        ids -> withoutHidden(readBatch(ids), heads));
  }

  /** The reader of a list that is written slowly may not see what was moved or hidden meanwhile. */
  private static Batch<Event> withoutHidden(Batch<Event> read, Map<Long, Event> heads) {
    return new Batch<>(
        read.items().stream()
            .filter(event -> event.isShownLike(heads.get(event.id())))
            .toList(),
        read.taken());
  }

  /** The stamp is read first: what changes afterwards may be on the page, but never the other way round. */
  private List<ListedEvent> beginning(
      long home, Set<EventType> types, OffsetDateTime now, PageRequest page) {
    FeedPageCache.Wanted wanted = new FeedPageCache.Wanted(home, types, page.perPage());
    String stamp = rows.findFirst(row -> row.getString(1), STAMP, home).orElse("");
    Optional<List<Event>> kept = firstPages.find(wanted, stamp, now);
    if (kept.isPresent()) {
      return kept.get().stream().map(ListedEvent::whole).toList();
    }
    List<ListedEvent> found = feedAt(home, types, FeedCursor.start(now), now, page);
    if (found.stream().allMatch(ListedEvent::isWhole)) {
      OffsetDateTime nextBegin = nextBegin(home, types, now);
      firstPages.keep(wanted, stamp, now, nextBegin, ListedEvent.whole(found));
    }
    return found;
  }

  /** Null for never. */
  private OffsetDateTime nextBegin(long home, Set<EventType> types, OffsetDateTime now) {
    return rows.find(row -> Event.utc(row, "min"), nextBegin(types), home, now).get(0);
  }

  /** The statement of when a first page ends because another event begins. */
  static String nextBegin(Set<EventType> types) {
    return NEXT_BEGIN.formatted(words(types));
  }

  private List<ListedEvent> feedAt(
      long home, Set<EventType> types, FeedCursor after, OffsetDateTime now, PageRequest page) {
    String sql = read(feed(types, page), NEWEST_FIRST, NONE);
    return list(sql, home, after.publishedAt(), after.id(), now);
  }

  /**
   * Lets a page pass that is deeper than pages go, since each costs what it skips.
   *
   * @throws InvalidRequestException if there may be something; a cursor leads there
   */
  private void requireEnd(long home, Set<EventType> types, FeedCursor after, OffsetDateTime now) {
    PageRequest deepest = new PageRequest(DEEPEST_OFFSET + 1, 1);
    if (!feedAt(home, types, after, now, deepest).isEmpty()) {
      throw new InvalidRequestException(
          "/page",
          "must not skip more than " + DEEPEST_OFFSET + " events; the feed by cursor does");
    }
  }

  /** The statement of which events a page of the feed has, and one more. */
  static String feed(Set<EventType> types, PageRequest page) {
    long most = page.perPage() + 1L;
    return FEED.formatted(words(types), page.offset() + most, most, page.offset());
  }

  private static String words(Set<EventType> types) {
    return types.stream().map(EventType::word).collect(Collectors.joining(","));
  }

  /**
   * Everything at or below a place, the newest first. Of few places the newest of each are read, of
   * many the newest of all until enough of them are of these.
   */
  EventPage findAtOrBelow(Subtree subtree, PageRequest page, LanguagePreference reader) {
    if (!subtree.isSmall()) {
      NativeQueries.planForValues(entities);
    }
    Page<Long> found = list(subtree, page).countedUpTo(MAX_COUNTED).ids(rows, page);
    List<ListedEvent> listed = listBeginning(found.items().first());
    return EventPage.of(found.withItems(items(listed)), listed, reader);
  }

  private static SqlList list(Subtree subtree, PageRequest page) {
    String order = "e.published_at DESC, e.id DESC";
    if (subtree.isWhole()) {
      return SqlList.of(EVERYWHERE, order);
    }
    String select = subtree.isSmall()
        ? NEWEST_OF_EACH_PLACE.formatted(page.offset() + page.perPage() + 1)
        : AT_OR_BELOW;
    return SqlList.of(select, order, subtree.path()).countedBy(AT_OR_BELOW);
  }

  long countAtOrBelow(Subtree subtree) {
    NativeQueries.planForValues(entities);
    return subtree.isWhole()
        ? NativeQueries.number(entities, "SELECT count(*) FROM events")
        : NativeQueries.number(
            entities, "SELECT count(*) FROM (" + AT_OR_BELOW + ") AS listed", subtree.path());
  }

  /** Of what lies at or below a place that which has a text in a title, best match first. */
  EventPage search(SearchText text, Subtree subtree, LanguagePreference reader) {
    List<Long> ids =
        searchFew(text, subtree).orElseGet(() -> SEARCH.find(rows, text, subtree.path()));
    return toPage(listBeginning(ids), new PageRequest(1, TextSearch.MAX_RESULTS), reader);
  }

  /** Ids; nothing, if there are more than a few titles. */
  private Optional<List<Long>> searchFew(SearchText text, Subtree subtree) {
    if (!subtree.isSmall()) {
      return Optional.empty();
    }
    return rows.find(row -> numbers(row.getArray(1)), SEARCH_FEW, text.value(), subtree.path())
        .get(0);
  }

  private static Optional<List<Long>> numbers(Array column) throws SQLException {
    return column == null ? Optional.empty() : Optional.of(List.of((Long[]) column.getArray()));
  }

  /** The ids of the events that refer to an image. */
  List<Long> findByImage(String filename) {
    String sql = "SELECT id FROM events WHERE image_file_name = ?1 ORDER BY id";
    return NativeQueries.numbers(entities, sql, filename);
  }

  /**
   * Whether an event shows an image to a reader.
   *
   * @param home the place where the reader lives
   * @param administered the place that the reader administers; null for none
   */
  boolean isImageShown(String filename, long home, Long administered, OffsetDateTime now) {
    return rows.isTrue(IS_IMAGE_SHOWN, filename, home, administered, now);
  }

  /** The same, as files know it. */
  List<FileReference> findUses(String filename) {
    String sql = "SELECT id, location_id FROM events WHERE image_file_name = ?1 ORDER BY id";
    return rows.find(
        row -> new FileReference(EventService.RESOURCE, row.getLong(1), row.getLong(2)),
        sql,
        filename);
  }

  /**
   * Clears the images that a move of a place breaks.
   *
   * @param now the time of the change
   */
  void releaseImages(LocationMove move, OffsetDateTime now) {
    rows.change(RELEASE_IMAGES, move.moved(), move.parent(), now);
  }

  /**
   * An event to be read.
   *
   * @param home the place where its reader lives
   * @param administered the place that its reader administers; null for none
   */
  Optional<PlacedEvent> read(long id, long home, Long administered) {
    return rows
        .find(
            row -> new PlacedEvent(
                Event.of(row), row.getBoolean("is_above_home"), row.getBoolean("is_administered")),
            READ_ONE,
            id,
            home,
            administered)
        .stream()
        .reduce(PlacedEvent::mergeTexts);
  }

  /**
   * An event as it lies to the places of its reader.
   *
   * @param isAboveHome whether it is at the place where the reader lives, or above it
   * @param isAdministered whether it is at the place that the reader administers, or below it
   */
  record PlacedEvent(Event event, boolean isAboveHome, boolean isAdministered) {

    private PlacedEvent mergeTexts(PlacedEvent same) {
      event.mergeTexts(same.event);
      return this;
    }
  }

  /** An event to be changed. */
  Optional<Event> find(long id) {
    return load(List.of(id)).stream().findFirst();
  }

  /** Adds an event and writes it at once, so that a broken constraint shows here. */
  void add(Event event) {
    entities.persist(event);
    entities.flush();
  }

  /** Writes what was changed at once, so that the new version is known. */
  void flush() {
    entities.flush();
  }

  void remove(Event event) {
    entities.remove(event);
    entities.flush();
  }

  /** Writes a changed event and detaches it from the persistence context, which releases its memory. */
  void flushAndForget(Event event) {
    entities.flush();
    entities.detach(event);
  }

  /** The events in the order of the ids. The first ones, as many as fit into a batch, have their texts. */
  private List<ListedEvent> listBeginning(List<Long> ids) {
    return ids.isEmpty() ? List.of() : list(read(OF_IDS, "e.place", NONE), joined(ids));
  }

  /**
   * Events in the order of their ids, as many as fit into a batch. The first one is read whatever its size,
   * unless it no longer exists.
   */
  private Batch<Event> readBatch(List<Long> ids) {
    List<ListedEvent> listed = list(read(OF_IDS, "e.place", FIRST), joined(ids));
    // At least one: the event of the first id is whole, or no longer exists.
    int taken = listed.stream()
        .filter(each -> !each.isWhole())
        .findFirst()
        .map(each -> ids.indexOf(each.event().id()))
        .orElse(ids.size());
    return new Batch<>(ListedEvent.whole(listed), taken);
  }

  private static String joined(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static String read(String events, String order, String condition) {
    return READ.formatted(events, HEAD, order, condition, ROW_BYTES, BatchedList.MAX_BYTES);
  }

  private List<ListedEvent> list(String sql, Object... parameters) {
    Map<Long, ListedEvent> events = new LinkedHashMap<>();
    for (ListedEvent event : rows.find(ListedEvent::of, sql, parameters)) {
      events.merge(event.event().id(), event, ListedEvent::with);
    }
    return List.copyOf(events.values());
  }

  /** The same to be changed: what is done to them is written. */
  private List<Event> load(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Event> found = entities
        .createQuery(
            "SELECT DISTINCT e FROM Event e LEFT JOIN FETCH e.texts WHERE e.id IN :ids",
            Event.class)
        .setParameter("ids", ids)
        .getResultList();
    return NativeQueries.inOrder(ids, found, Event::id);
  }
}
