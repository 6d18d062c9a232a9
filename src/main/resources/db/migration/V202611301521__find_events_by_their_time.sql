-- Maps read the events that take place in an interval. An event without a time of its own takes place while it is
-- published. PostgreSQL has no statistics of these expressions before it analyzes the table. Until then it would expect a
-- third of the events in each interval, and read all of them for an empty response.
CREATE INDEX events_by_begin_of_event ON events ((coalesce(starts_at, published_at)));
CREATE INDEX events_by_end_of_event ON events ((
  CASE WHEN starts_at IS NULL THEN coalesce(publish_until, timestamptz 'infinity')
    ELSE coalesce(ends_at, starts_at) END));
ANALYZE events;
