-- Nodes keep the first pages of feeds, and ask with each request whether anything of their places has changed since: a
-- look at a stamp for each place, where reading the page takes five times as long. The database stamps by itself, in the
-- transaction of the change, so that it does not matter who changes it, and whoever sees the stamp sees the change.
CREATE TABLE feed_stamps (
  location_id bigint PRIMARY KEY REFERENCES locations (id) ON DELETE CASCADE,
  -- another one after each change; a place that never had an event has none
  stamp       uuid NOT NULL
);

INSERT INTO feed_stamps (location_id, stamp)
SELECT location_id, gen_random_uuid() FROM events GROUP BY location_id;

-- In one order, so that nobody waits for somebody who waits for it; a place that is going needs none.
CREATE FUNCTION stamp_feeds(places bigint[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO feed_stamps (location_id, stamp)
  SELECT id, gen_random_uuid() FROM locations WHERE id = ANY (places) ORDER BY id
  ON CONFLICT (location_id) DO UPDATE SET stamp = excluded.stamp
$$;

CREATE FUNCTION stamp_feeds_of_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM stamp_feeds(ARRAY(SELECT DISTINCT location_id FROM changed));
  RETURN NULL;
END $$;

CREATE FUNCTION stamp_feeds_of_moved_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM stamp_feeds(ARRAY(SELECT location_id FROM former UNION SELECT location_id FROM changed));
  RETURN NULL;
END $$;

CREATE FUNCTION stamp_feeds_of_texts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM stamp_feeds(ARRAY(
    SELECT DISTINCT e.location_id FROM changed JOIN events e ON e.id = changed.event_id));
  RETURN NULL;
END $$;

CREATE TRIGGER events_stamp_feeds_when_added AFTER INSERT ON events
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stamp_feeds_of_events();
CREATE TRIGGER events_stamp_feeds_when_changed AFTER UPDATE ON events
  REFERENCING OLD TABLE AS former NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION stamp_feeds_of_moved_events();
CREATE TRIGGER events_stamp_feeds_when_deleted AFTER DELETE ON events
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stamp_feeds_of_events();

CREATE TRIGGER event_texts_stamp_feeds_when_added AFTER INSERT ON event_texts
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stamp_feeds_of_texts();
CREATE TRIGGER event_texts_stamp_feeds_when_changed AFTER UPDATE ON event_texts
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stamp_feeds_of_texts();
CREATE TRIGGER event_texts_stamp_feeds_when_deleted AFTER DELETE ON event_texts
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stamp_feeds_of_texts();
