-- Nodes cache the first pages of feeds like the rights of callers: they listen to notifications of changes. Until
-- now a request compared the stamps of its locations, and each change of an event updated the row of its
-- location. Editors of one location waited for that row, and each request of a feed executed a statement.
DROP TRIGGER events_stamp_feeds_when_added ON events;
DROP TRIGGER events_stamp_feeds_when_changed ON events;
DROP TRIGGER events_stamp_feeds_when_deleted ON events;
DROP TRIGGER event_texts_stamp_feeds_when_added ON event_texts;
DROP TRIGGER event_texts_stamp_feeds_when_changed ON event_texts;
DROP TRIGGER event_texts_stamp_feeds_when_deleted ON event_texts;
DROP FUNCTION stamp_feeds_of_events();
DROP FUNCTION stamp_feeds_of_moved_events();
DROP FUNCTION stamp_feeds_of_texts();
DROP FUNCTION stamp_feeds(bigint[]);

-- Nodes of the previous version run until they are replaced. Each of their reads returns another stamp, so that
-- they use no cached page. They read the view from its creation on, so it has the readers of the table. A later
-- version drops this view.
DO $$
DECLARE
  readers text[] := ARRAY(
    SELECT grantee::text FROM information_schema.role_table_grants
    WHERE table_schema = current_schema() AND table_name = 'feed_stamps' AND privilege_type = 'SELECT');
  reader text;
BEGIN
  DROP TABLE feed_stamps;
  CREATE VIEW feed_stamps AS SELECT id AS location_id, gen_random_uuid() AS stamp FROM locations;
  FOREACH reader IN ARRAY readers LOOP
    EXECUTE format('GRANT SELECT ON feed_stamps TO %I', reader);
  END LOOP;
END $$;

-- A node invalidates everything by one notification if many locations have changed.
CREATE FUNCTION notify_changed_feeds(changed_locations bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(changed_locations) > 1000 THEN
    PERFORM pg_notify('feeds', 'all');
  ELSE
    PERFORM pg_notify('feeds', id::text) FROM unnest(changed_locations) AS id;
  END IF;
END $$;

-- For events and for their texts, which both have a location.
CREATE FUNCTION notify_feeds_of_changed_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM notify_changed_feeds(ARRAY(SELECT DISTINCT location_id FROM changed));
  RETURN NULL;
END $$;

CREATE FUNCTION notify_feeds_of_updated_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM notify_changed_feeds(
    ARRAY(SELECT location_id FROM former UNION SELECT location_id FROM changed));
  RETURN NULL;
END $$;

CREATE FUNCTION notify_feeds_of_moved_location() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM notify_changed_feeds(ARRAY[NEW.id]);
  RETURN NULL;
END $$;

CREATE TRIGGER events_notify_insert AFTER INSERT ON events
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION notify_feeds_of_changed_rows();
CREATE TRIGGER events_notify_update AFTER UPDATE ON events
  REFERENCING OLD TABLE AS former NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION notify_feeds_of_updated_events();
CREATE TRIGGER events_notify_delete AFTER DELETE ON events
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION notify_feeds_of_changed_rows();

CREATE TRIGGER event_texts_notify_insert AFTER INSERT ON event_texts
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION notify_feeds_of_changed_rows();
CREATE TRIGGER event_texts_notify_update AFTER UPDATE ON event_texts
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION notify_feeds_of_changed_rows();
CREATE TRIGGER event_texts_notify_delete AFTER DELETE ON event_texts
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION notify_feeds_of_changed_rows();

CREATE TRIGGER locations_notify_move AFTER UPDATE OF parent_id ON locations FOR EACH ROW
  WHEN (OLD.parent_id IS DISTINCT FROM NEW.parent_id)
  EXECUTE FUNCTION notify_feeds_of_moved_location();
