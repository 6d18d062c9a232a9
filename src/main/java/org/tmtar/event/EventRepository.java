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
import org.tmtar.cache.LeasedCache.Read;
import org.tmtar.file.FileReach;
import org.tmtar.file.FileReference;
import org.tmtar.listing.FeatureFilter;
import org.tmtar.listing.SqlConditions;
import org.tmtar.location.Audience;
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
 * Reads and writes events. A list for editors is read in two steps: SQL statements find the ids by index,
 * and the texts are read for the requested page only. A feed is read by a single statement.
 */
@ApplicationScoped
public class EventRepository {

  /**
   * Selects the events of a feed. For each location from the root location down to the home location of the reader, and for each requested type, it reads the newest events without an end and the newest events
   * that have not ended. It returns the newest of those. The number of rows read is at most one page for
   * each location, type and kind of end, regardless of the number of other events.
   *
   * <p>A reader without an account reads only the events of public locations.
   *
   * <p>{@code ?1} is the home location of the reader, {@code ?2} and {@code ?3} are the time and the id of the cursor, {@code ?4} is the current time. Event types and limits are inlined as literals so that PostgreSQL reuses one query plan for all readers. With bind parameters it estimates a tenth of the
   * rows and chooses a sequential scan. {@code OFFSET 0} hides the values from the planner. Without it, a
   * custom plan for a small number of events has such a low estimated cost that PostgreSQL plans the statement for each reader, and planning takes longer than execution.
   */
  private static final String FEED = """
      SELECT newest.*
      FROM (SELECT CAST(?2 AS timestamptz) AS moment, CAST(?3 AS bigint) AS id,
        CAST(?4 AS timestamptz) AS now OFFSET 0) AS input
      CROSS JOIN locations home
      CROSS JOIN LATERAL unnest(string_to_array(home.path::text, '.')::bigint[]) AS location (id)%5$s
      CROSS JOIN unnest('{%1$s}'::text[]) AS kind (event_type)
      CROSS JOIN LATERAL (
        (SELECT e.* FROM events e
          WHERE e.location_id = location.id AND e.event_type = kind.event_type AND e.active
            AND e.publish_until IS NULL
            AND (e.published_at, e.id) < (input.moment, input.id)%6$s
          ORDER BY e.published_at DESC, e.id DESC LIMIT %2$s)
        UNION ALL
        (SELECT e.* FROM events e
          WHERE e.location_id = location.id AND e.event_type = kind.event_type AND e.active
            AND e.publish_until > input.now
            AND e.published_at <= input.moment
            AND (e.published_at, e.id) < (input.moment, input.id)%6$s
          ORDER BY e.published_at <-> input.moment, e.id DESC LIMIT %2$s)) AS newest
      WHERE home.id = ?1
      ORDER BY newest.published_at DESC, newest.id DESC LIMIT %3$s OFFSET %4$s
      """;

  /**
   * Restricts the locations of {@link #FEED} to those that are public. {@code OFFSET 0} prevents PostgreSQL
   * from scanning all locations if it expects that few of them are public.
   */
  private static final String PUBLIC_ONLY = """

      CROSS JOIN LATERAL (
        SELECT 1 FROM locations l WHERE l.id = location.id AND %s OFFSET 0) AS read_by_anyone""".formatted(Audience.ANYONE.condition());

  /**
   * Restricts the events of {@link #FEED}, read at another time, to those that are published now or that the
   * reader administers. {@code ?5} is the location that the reader administers, {@code ?6} the time of the
   * request.
   */
  private static final String READABLE_NOW = """

            AND ((e.published_at <= ?6 AND (e.publish_until IS NULL OR e.publish_until > ?6))
              OR EXISTS (
                SELECT 1 FROM locations l JOIN locations administered ON l.path <@ administered.path
                WHERE l.id = location.id AND administered.id = ?5))""";

  /**
   * Selects the ids of the home location of the reader and of all locations above it, and the time at which the next event of these locations and of the requested types is published. {@code ?1} is the home location of the reader, {@code ?2} the current time.
   */
  private static final String NEXT_START = """
      SELECT string_to_array(home.path::text, '.')::bigint[] AS location_ids, (
        SELECT min(next.published_at)
        FROM unnest(string_to_array(home.path::text, '.')::bigint[]) AS location (id)
        CROSS JOIN unnest('{%s}'::text[]) AS kind (event_type)
        CROSS JOIN LATERAL (
          (SELECT e.published_at FROM events e
            WHERE e.location_id = location.id AND e.event_type = kind.event_type AND e.active
              AND e.publish_until IS NULL AND e.published_at > CAST(?2 AS timestamptz)
            ORDER BY e.published_at, e.id LIMIT 1)
          UNION ALL
          (SELECT e.published_at FROM events e
            WHERE e.location_id = location.id AND e.event_type = kind.event_type AND e.active
              AND e.publish_until IS NOT NULL AND e.published_at > CAST(?2 AS timestamptz)
            ORDER BY e.published_at <-> CAST(?2 AS timestamptz) LIMIT 1)) AS next) AS next_start
      FROM locations home
      WHERE home.id = ?1
      """;

  private static final String HEAD = """
      e.id, e.event_type, e.location_id, e.language, e.image_file_name, e.active, e.publish_from,
        e.publish_until, e.starts_at, e.ends_at, e.time_zone, e.created_at, e.update_date,
        e.version, e.uid""";

  private static final String COLUMNS =
      HEAD + ", t.language AS text_language, t.title, t.short_description, t.description";

  /**
   * Reads events with their texts. The first events, as many as fit into one batch, have one row with text
   * for each language. Each later event has one row with the tags of its languages and without text.
   * PostgreSQL determines the size of a text without reading the text.
   *
   * <p>The arguments of the format are: 1 the statement that selects the events, 2 their columns, 3 their
   * order, 4 a condition under which an event has its texts regardless of its size, 5 the size of a row
   * without texts in bytes, 6 the maximum size of a batch in bytes.
   */
  private static final String READ = """
      SELECT %2$s, e.text_language, e.is_whole,
        CASE WHEN e.is_whole THEN e.title END AS title,
        CASE WHEN e.is_whole THEN e.short_description END AS short_description,
        CASE WHEN e.is_whole THEN e.description END AS description,
        CASE WHEN NOT e.is_whole THEN (
          SELECT string_agg(t.language, ',') FROM event_texts t WHERE t.event_id = e.id) END AS languages
      FROM (
        SELECT e.*, t.language AS text_language, t.title, t.short_description, t.description,
          sum(%5$d + octet_length(t.title) + octet_length(t.short_description)
            + coalesce(octet_length(t.description), 0)) OVER (ORDER BY %3$s) <= %6$d OR %4$s AS is_whole
        FROM (%1$s) AS e
        JOIN event_texts t ON t.event_id = e.id) AS e
      WHERE e.is_whole OR e.text_language = e.language
      ORDER BY %3$s
      """;

  static final String NEWEST_FIRST = "e.published_at DESC, e.id DESC";

  /** The approximate size of a row without its texts, in bytes. */
  private static final int ROW_BYTES = 500;

  /**
   * Reads one event. {@code ?1} is the event, {@code ?2} the home location of the reader, {@code ?3} the location that
   * the reader administers.
   */
  private static final String READ_ONE = """
      SELECT %s,
        EXISTS (SELECT 1 FROM locations l WHERE l.id = ?2 AND l.path <@ location.path) AS is_above_home,
        EXISTS (SELECT 1 FROM locations l WHERE l.id = ?3 AND location.path <@ l.path) AS is_administered,
        EXISTS (SELECT 1 FROM locations l WHERE l.id = location.id AND %s) AS is_public
      FROM events e
      JOIN event_texts t ON t.event_id = e.id
      JOIN locations location ON location.id = e.location_id
      WHERE e.id = ?1
      """.formatted(COLUMNS, Audience.ANYONE.condition());

  private static final String BY_IDS = """
      SELECT e.*, wanted.ordinal
      FROM unnest(CAST(string_to_array(?1, ',') AS bigint[])) WITH ORDINALITY AS wanted (id, ordinal)
      JOIN events e ON e.id = wanted.id
      """;

  /** True for the first of the given ids. */
  private static final String FIRST = "e.ordinal = 1";

  private static final String NONE = "false";

  /**
   * Whether an event shows the image {@code ?1} to a reader. {@code ?2} is the home location of the reader,
   * {@code ?3} the location that the reader administers, {@code ?4} the current time.
   */
  private static final String IS_IMAGE_SHOWN =
      """
      SELECT EXISTS (
        SELECT 1 FROM events e JOIN locations location ON location.id = e.location_id
        WHERE e.image_file_name = ?1 AND (
          (%s AND EXISTS (SELECT 1 FROM locations l WHERE l.id = ?2 AND l.path <@ location.path))
          OR EXISTS (SELECT 1 FROM locations l WHERE l.id = ?3 AND location.path <@ l.path)))
      """.formatted(EventState.PUBLISHED.condition().formatted("?4"));

  private static final String SELECT_ALL = "SELECT e.id FROM events e";

  /** The title of each event in its default language, for the order by title. */
  private static final String WITH_OWN_TITLE = " JOIN event_titles own ON own.event_id = e.id";

  private static final String WITH_LOCATION = " JOIN locations l ON l.id = e.location_id";

  private static final String WITH_IDS =
      " WHERE e.id = ANY(CAST(string_to_array(?1, ',') AS bigint[]))";

  /** The events at or below a location. {@code ?1} is the path of the location. */
  private static final String AT_OR_BELOW = """
      SELECT e.id FROM events e JOIN locations l ON l.id = e.location_id
      WHERE l.path <@ CAST(?1 AS ltree)
      """;

  /**
   * The newest events of each location at or below a location, read by index. {@code ?1} is the path of the
   * location, the argument of the format is the maximum number of events of each location.
   */
  private static final String NEWEST_OF_EACH_LOCATION = """
      SELECT e.id FROM locations l CROSS JOIN LATERAL (
        SELECT id, published_at FROM events WHERE location_id = l.id
        ORDER BY published_at DESC, id DESC LIMIT %d) AS e
      WHERE l.path <@ CAST(?1 AS ltree)
      """;

  /**
   * The newest events of each location that satisfy conditions, as in {@link #NEWEST_OF_EACH_LOCATION}. The
   * arguments of the format are the WHERE clause, the maximum number of events of each location, and the
   * number of the parameter with the path of the location.
   */
  private static final String FILTERED_OF_EACH_LOCATION = """
      SELECT e.id FROM locations l CROSS JOIN LATERAL (
        SELECT e.id, e.published_at FROM events e%s
        ORDER BY e.published_at DESC, e.id DESC LIMIT %d) AS e
      WHERE l.path <@ CAST(?%d AS ltree)
      """;

  /** Searches the titles at or below a location. {@code ?2} is the path of the location. */
  private static final TextSearch SEARCH = TextSearch.over("t.event_id", "t.search_title", """
      event_texts t JOIN locations l ON l.id = t.location_id WHERE l.path <@ CAST(?2 AS ltree)
      """);

  /**
   * The maximum number of titles that {@link #SCAN_TITLES} scans. A scan of this number of titles takes
   * about a millisecond.
   */
  static final int MAX_SCANNED_TITLES = 2000;

  /**
   * Finds the same events as {@link #SEARCH} if at most {@link #MAX_SCANNED_TITLES} titles are at or below
   * the location. It scans all these titles, so the cost of a search depends only on the number of titles
   * at or below the location. With {@link #SEARCH}, PostgreSQL plans each search, and its estimate does not
   * distinguish rare texts from common ones.
   *
   * <p>{@code ?1} is the text, {@code ?2} the path of the location. The result is one array of event ids;
   * null if there are more titles. At most one title more than the maximum is read.
   *
   * <p>{@code OFFSET 0} and {@code MATERIALIZED} hide the values from the planner and fix the order of
   * reading, as in the statement of the feed, so that one plan serves all locations. The {@code ORDER BY} on
   * the texts prevents a sequential scan of all texts, which PostgreSQL chooses if it expects that most of
   * them belong to a single location.
   */
  static final String SCAN_TITLES = """
      WITH input AS MATERIALIZED (SELECT search_fold(?1) AS text, CAST(?2 AS ltree) AS path),
      listed AS MATERIALIZED (
        SELECT t.event_id, t.search_title
        FROM input
        CROSS JOIN LATERAL (SELECT id FROM locations WHERE path <@ input.path OFFSET 0) AS location
        CROSS JOIN LATERAL (
          SELECT event_id, search_title FROM event_texts WHERE location_id = location.id
          ORDER BY event_id LIMIT %1$d + 1) AS t
        LIMIT %1$d + 1)
      SELECT CASE WHEN (SELECT count(*) FROM listed) <= %1$d THEN ARRAY(
        SELECT event_id
        FROM (
          SELECT DISTINCT ON (event_id) event_id, search_title,
            starts_with(search_title, input.text) AS begins
          FROM listed CROSS JOIN input
          WHERE input.text <> '' AND strpos(search_title, input.text) > 0
          ORDER BY event_id, begins DESC, search_title) AS found
        ORDER BY begins DESC, search_title, event_id
        LIMIT %2$d) END
      """.formatted(MAX_SCANNED_TITLES, TextSearch.MAX_RESULTS);

  /** The events that show the image {@code ?1}, see {@link org.tmtar.file.FileReferenceProvider#usesQuery}. */
  static final String USES = """
      SELECT 'events' AS resource, e.id, own.title, e.location_id
      FROM events e JOIN event_texts own ON own.event_id = e.id AND own.language = e.language
      WHERE e.image_file_name = ?1
      """;

  private static final String FROM_SUBTREE =
      "FROM locations l JOIN events e ON e.location_id = l.id\n";

  /**
   * The images whose references a move breaks, see
   * {@link org.tmtar.file.FileReferenceProvider#outOfReachQuery}.
   */
  static final String IMAGES_OUT_OF_REACH = "SELECT e.image_file_name AS filename " + FROM_SUBTREE
      + FileReach.outOfReach("e.image_file_name", "?1", "?2");

  /** The events whose reference to an image a move breaks, for the audit. */
  static final String CHANGED_BY_MOVE =
      """
      SELECT e.id, e.location_id, jsonb_build_object('image_file_name', e.image_file_name),
        jsonb_build_object('image_file_name', NULL)
      """ + FROM_SUBTREE + FileReach.outOfReach("e.image_file_name", "?", "?");

  private static final String CLEAR_IMAGES =
      """
      UPDATE events SET image_file_name = NULL, update_date = ?3, version = version + 1
      WHERE id IN (SELECT e.id %s)
      """.formatted(FROM_SUBTREE + FileReach.outOfReach("e.image_file_name", "?1", "?2"));

  /** The maximum number of events that a numbered page of a feed can skip. */
  private static final int MAX_OFFSET = 10_000;

  /**
   * The maximum number of events that are counted for the total of a page. A separate request returns the
   * exact count.
   */
  private static final int MAX_COUNTED = 1000;

  @PersistenceContext
  private EntityManager entities;

  private SqlClient sql;
  private FeedPageCache pageCache;

  protected EventRepository() {}

  @Inject
  public EventRepository(SqlClient sql, FeedPageCache pageCache) {
    this.sql = sql;
    this.pageCache = pageCache;
  }

  /**
   * Finds a page of a feed: the events that are published at the home location of a reader and at all
   * locations above it, newest first.
   *
   * @param after the position in the feed after which the page starts
   * @param now the time of the request
   * @param reader the language preference of the reader
   * @throws InvalidRequestException if the page skips more than {@value #MAX_OFFSET} events of the
   *     feed
   */
  EventPage findPublished(
      Feed feed,
      FeedCursor after,
      OffsetDateTime now,
      PageRequest page,
      LanguagePreference reader) {
    if (page.offset() > MAX_OFFSET) {
      requirePastEnd(feed, after, now);
      return toPage(List.of(), page, reader);
    }
    List<ListedEvent> found = after.isStart(now) && page.offset() == 0
        ? firstPage(feed, now, page)
        : feedAt(feed, after, now, page);
    return toPage(found, page, reader);
  }

  /**
   * Finds the first page of a feed as it is at another time, without the events that the reader must not read
   * yet: those of locations that it does not administer, unless they are published now. Unlike
   * {@link #findPublished}, it does not use the cache of first pages, which are valid now.
   *
   * @param locations the home location of the feed, and the location that the reader administers
   * @param at the time, past or future
   * @param now the time of the request
   */
  EventPage findPublishedAt(
      EventReader locations,
      EventType type,
      OffsetDateTime at,
      OffsetDateTime now,
      PageRequest page,
      LanguagePreference reader) {
    FeedCursor start = FeedCursor.start(at);
    String feed = feed(Audience.USERS, Set.of(type), page, READABLE_NOW);
    List<ListedEvent> found = list(
        read(feed, NEWEST_FIRST, NONE),
        locations.home(),
        start.publishedAt(),
        start.id(),
        at,
        locations.administered(),
        now);
    return toPage(found, page, reader);
  }

  /** A page of the events that a viewer sees, by id. */
  EventPage find(VisibleEvents visible, FeatureFilter filter, LanguagePreference reader) {
    NativeQueries.planForValues(entities);
    Page<Long> found = list(visible, filter).ids(sql, filter.page());
    List<ListedEvent> listed = readFirstBatch(found.items().first());
    return EventPage.of(found.withItems(items(listed)), listed, reader);
  }

  static SqlList list(VisibleEvents visible, FeatureFilter filter) {
    return filter.list(
        SELECT_ALL + WITH_LOCATION,
        VisibleEvents.during(filter.interval(), visible.conditions()),
        "e",
        "l");
  }

  private EventPage toPage(List<ListedEvent> found, PageRequest page, LanguagePreference reader) {
    List<ListedEvent> listed = found.subList(0, Math.min(found.size(), page.perPage()));
    return EventPage.of(
        Page.of(items(listed), found.size(), OptionalLong.empty(), page), listed, reader);
  }

  private BatchedList<Event> items(List<ListedEvent> listed) {
    Map<Long, Event> heads = new LinkedHashMap<>();
    listed.stream()
        .filter(each -> !each.hasTexts())
        .forEach(each -> heads.put(each.event().id(), each.event()));
    return BatchedList.of(
        ListedEvent.withTexts(listed),
        List.copyOf(heads.keySet()),
        ids -> removeHidden(readBatch(ids), heads));
  }

  /**
   * Removes events that were moved, deactivated or rescheduled after the response began, because the
   * reader may no longer see them.
   */
  private static Batch<Event> removeHidden(Batch<Event> read, Map<Long, Event> heads) {
    return new Batch<>(
        read.items().stream()
            .filter(event -> event.hasSamePublication(heads.get(event.id())))
            .toList(),
        read.taken());
  }

  private List<ListedEvent> firstPage(Feed feed, OffsetDateTime now, PageRequest page) {
    FeedPageCache.Key key = new FeedPageCache.Key(feed, page.perPage());
    return pageCache.get(key, now, () -> readFirstPage(feed, now, page));
  }

  /**
   * Reads a first page and what limits its validity. A page with events whose texts were not read is not
   * cached.
   */
  private Read<List<ListedEvent>> readFirstPage(Feed feed, OffsetDateTime now, PageRequest page) {
    List<ListedEvent> found = feedAt(feed, FeedCursor.start(now), now, page);
    if (!found.stream().allMatch(ListedEvent::hasTexts)) {
      return Read.uncached(found);
    }
    return sql.findFirst(
            row -> FeedPageCache.page(
                found,
                Set.of((Long[]) row.getArray("location_ids").getArray()),
                now,
                Event.utc(row, "next_start")),
            nextStart(feed.types()),
            feed.home(),
            now)
        .orElseGet(() -> Read.uncached(found));
  }

  /** The statement that finds when a first page becomes stale because another event is published. */
  static String nextStart(Set<EventType> types) {
    return NEXT_START.formatted(typeNames(types));
  }

  private List<ListedEvent> feedAt(
      Feed feed, FeedCursor after, OffsetDateTime now, PageRequest page) {
    String statement = read(feed(feed.audience(), feed.types(), page), NEWEST_FIRST, NONE);
    return list(statement, feed.home(), after.publishedAt(), after.id(), now);
  }

  /**
   * Requires that a page beyond the maximum offset is past the end of the feed. The offset is limited
   * because the database reads all events that a page skips.
   *
   * @throws InvalidRequestException if the feed has more events than the maximum offset; a cursor reaches
   *     them
   */
  private void requirePastEnd(Feed feed, FeedCursor after, OffsetDateTime now) {
    PageRequest probe = new PageRequest(MAX_OFFSET + 1, 1);
    if (!feedAt(feed, after, now, probe).isEmpty()) {
      throw new InvalidRequestException(
          "/page",
          "must not skip more than " + MAX_OFFSET
              + " events; use the cursor of /events/feed instead");
    }
  }

  /**
   * The statement that selects the events of a page of the feed and one more event, which shows that there
   * is a next page.
   */
  static String feed(Audience audience, Set<EventType> types, PageRequest page) {
    return feed(audience, types, page, "");
  }

  private static String feed(
      Audience audience, Set<EventType> types, PageRequest page, String condition) {
    long limit = page.perPage() + 1L;
    return FEED.formatted(
        typeNames(types),
        page.offset() + limit,
        limit,
        page.offset(),
        audience == Audience.ANYONE ? PUBLIC_ONLY : "",
        condition);
  }

  private static String typeNames(Set<EventType> types) {
    return types.stream().map(EventType::apiName).collect(Collectors.joining(","));
  }

  /**
   * Finds a page of the events at or below a location. In the default order, the newest events of each
   * location are read in a small subtree. In a large subtree, the newest events of all locations are read
   * until enough of them belong to the subtree. In another order, PostgreSQL chooses the index of the order
   * or the index of locations by its statistics.
   *
   * @param now the time of the request
   */
  EventPage findAtOrBelow(
      Subtree subtree,
      EventFilter filter,
      OffsetDateTime now,
      PageRequest page,
      LanguagePreference reader) {
    if (!subtree.isSmall() || !filter.isEmpty()) {
      NativeQueries.planForValues(entities);
    }
    SqlList list = filter.isEmpty() ? list(subtree, page) : list(subtree, filter, now, page);
    if (!subtree.isSmall() && filter.isSelective()) {
      list = withFewEvents(list, filter);
    }
    Page<Long> found = list.countedUpTo(MAX_COUNTED).ids(sql, page);
    List<ListedEvent> listed = readFirstBatch(found.items().first());
    return EventPage.of(found.withItems(items(listed)), listed, reader);
  }

  /**
   * The same list, read by the ids of its events if there are few of them. Otherwise PostgreSQL reads all events
   * in the order of the list, because it expects to find enough of them soon.
   */
  private SqlList withFewEvents(SqlList list, EventFilter filter) {
    List<Long> ids = list.idsInAnyOrder(sql, MAX_COUNTED + 1);
    return ids.size() > MAX_COUNTED
        ? list
        : SqlList.of(selectFor(filter) + WITH_IDS, filter.orderBy(), joined(ids));
  }

  private static String selectFor(EventFilter filter) {
    return filter.isOrderedByTitle() ? SELECT_ALL + WITH_OWN_TITLE : SELECT_ALL;
  }

  private static SqlList list(Subtree subtree, PageRequest page) {
    if (subtree.isWhole()) {
      return SqlList.of(SELECT_ALL, NEWEST_FIRST);
    }
    String select = subtree.isSmall()
        ? NEWEST_OF_EACH_LOCATION.formatted(page.offset() + page.perPage() + 1)
        : AT_OR_BELOW;
    return SqlList.of(select, NEWEST_FIRST, subtree.path()).countedBy(AT_OR_BELOW);
  }

  static SqlList list(Subtree subtree, EventFilter filter, OffsetDateTime now, PageRequest page) {
    String from = selectFor(filter);
    if (subtree.isWhole()) {
      SqlConditions all = filter.conditionsOfAll(now);
      return SqlList.of(from + all.where(), filter.orderBy(), all.parameters());
    }
    SqlConditions conditions = filter.conditions(now);
    SqlConditions located = conditions.and("l.path <@ CAST(%1$s AS ltree)", subtree.path());
    String statement = from + WITH_LOCATION + located.where();
    if (filter.list().order() != null || !subtree.isSmall()) {
      return SqlList.of(statement, filter.orderBy(), located.parameters());
    }
    String newest = FILTERED_OF_EACH_LOCATION.formatted(
        conditions.and("e.location_id = l.id").where(),
        page.offset() + page.perPage() + 1,
        located.parameters().length);
    return SqlList.of(newest, NEWEST_FIRST, located.parameters()).countedBy(statement);
  }

  long countAtOrBelow(Subtree subtree) {
    NativeQueries.planForValues(entities);
    return subtree.isWhole()
        ? NativeQueries.number(entities, "SELECT count(*) FROM events")
        : NativeQueries.number(
            entities, "SELECT count(*) FROM (" + AT_OR_BELOW + ") AS listed", subtree.path());
  }

  /**
   * Finds the events with a matching title at or below a location, best matches first. A title in any
   * language matches if it contains the text.
   */
  EventPage search(SearchText text, Subtree subtree, LanguagePreference reader) {
    List<Long> ids =
        scanTitles(text, subtree).orElseGet(() -> SEARCH.find(sql, text, subtree.path()));
    return toPage(readFirstBatch(ids), new PageRequest(1, TextSearch.MAX_RESULTS), reader);
  }

  /** The ids of the matching events; empty if there are too many locations or titles to scan. */
  private Optional<List<Long>> scanTitles(SearchText text, Subtree subtree) {
    if (!subtree.isSmall()) {
      return Optional.empty();
    }
    return sql.find(row -> numbers(row.getArray(1)), SCAN_TITLES, text.value(), subtree.path())
        .get(0);
  }

  private static Optional<List<Long>> numbers(Array column) throws SQLException {
    return column == null ? Optional.empty() : Optional.of(List.of((Long[]) column.getArray()));
  }

  /** The ids of the events that refer to an image, in ascending order. */
  List<Long> findByImage(String filename) {
    String statement = "SELECT id FROM events WHERE image_file_name = ?1 ORDER BY id";
    return NativeQueries.numbers(entities, statement, filename);
  }

  /** Whether an event shows an image to a reader. */
  boolean isImageShown(String filename, EventReader reader, OffsetDateTime now) {
    return sql.isTrue(IS_IMAGE_SHOWN, filename, reader.home(), reader.administered(), now);
  }

  /** The references of events to an image, by event id. */
  List<FileReference> findUses(String filename) {
    String statement = "SELECT id, location_id FROM events WHERE image_file_name = ?1 ORDER BY id";
    return sql.find(
        row -> new FileReference(EventService.RESOURCE, row.getLong(1), row.getLong(2)),
        statement,
        filename);
  }

  /**
   * Clears the references to images that the move of a location breaks.
   *
   * @param now the time of the change
   */
  void clearImages(LocationMove move, OffsetDateTime now) {
    sql.change(CLEAR_IMAGES, move.moved(), move.parent(), now);
  }

  /** Reads an event with its texts. JPA does not manage the result. */
  Optional<LocatedEvent> read(long id, EventReader reader) {
    return sql
        .find(
            row -> new LocatedEvent(
                Event.of(row),
                row.getBoolean("is_above_home"),
                row.getBoolean("is_administered"),
                row.getBoolean("is_public")),
            READ_ONE,
            id,
            reader.home(),
            reader.administered())
        .stream()
        .reduce(LocatedEvent::mergeTexts);
  }

  /**
   * An event and its position relative to the locations of a reader.
   *
   * @param isAboveHome whether the event is at the home location of the reader or above it
   * @param isAdministered whether the event is at the location that the reader administers or below it
   * @param isPublic whether the location of the event is public
   */
  record LocatedEvent(Event event, boolean isAboveHome, boolean isAdministered, boolean isPublic) {

    private LocatedEvent mergeTexts(LocatedEvent same) {
      event.mergeTexts(same.event);
      return this;
    }
  }

  /** Loads an event as a managed entity, whose changes are written to the database. */
  Optional<Event> find(long id) {
    return load(List.of(id)).stream().findFirst();
  }

  /** Inserts an event. Flushes immediately, so that a violated constraint is reported here. */
  void add(Event event) {
    entities.persist(event);
    entities.flush();
    pageCache.markChanged(event.locationId());
  }

  /**
   * Writes the changes of an event immediately, so that the new version is known.
   *
   * @param formerLocationId the location of the event before the change
   */
  void flush(Event event, long formerLocationId) {
    entities.flush();
    pageCache.markChanged(formerLocationId);
    pageCache.markChanged(event.locationId());
  }

  void remove(Event event) {
    entities.remove(event);
    entities.flush();
    pageCache.markChanged(event.locationId());
  }

  /** Writes a changed event and detaches it from the persistence context, which releases its memory. */
  void flushAndDetach(Event event) {
    flush(event, event.locationId());
    entities.detach(event);
  }

  /**
   * Reads events in the order of the ids. The first events, as many as fit into a batch, have their texts.
   */
  private List<ListedEvent> readFirstBatch(List<Long> ids) {
    return ids.isEmpty() ? List.of() : list(read(BY_IDS, "e.ordinal", NONE), joined(ids));
  }

  /**
   * Reads events in the order of the ids, as many as fit into a batch. The first event is read regardless
   * of its size, unless it no longer exists.
   */
  Batch<Event> readBatch(List<Long> ids) {
    List<ListedEvent> listed = list(read(BY_IDS, "e.ordinal", FIRST), joined(ids));
    // At least 1: the event of the first id has its texts or no longer exists.
    int taken = listed.stream()
        .filter(each -> !each.hasTexts())
        .findFirst()
        .map(each -> ids.indexOf(each.event().id()))
        .orElse(ids.size());
    return new Batch<>(ListedEvent.withTexts(listed), taken);
  }

  private static String joined(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static String read(String events, String order, String condition) {
    return READ.formatted(events, HEAD, order, condition, ROW_BYTES, BatchedList.MAX_BYTES);
  }

  private List<ListedEvent> list(String statement, Object... parameters) {
    Map<Long, ListedEvent> events = new LinkedHashMap<>();
    for (ListedEvent event : sql.find(ListedEvent::of, statement, parameters)) {
      events.merge(event.event().id(), event, ListedEvent::with);
    }
    return List.copyOf(events.values());
  }

  /** Loads events as managed entities, in the order of the ids. Events that no longer exist are missing. */
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
