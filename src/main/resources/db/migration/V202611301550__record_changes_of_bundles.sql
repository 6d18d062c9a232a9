-- A phone takes the content of a location along, and later asks what has changed since. A change must never be missed, so the
-- database itself records it, in the transaction that makes it. ADR 0026 has the reasons.
--
-- A row is a state in which visitors see an item, before or after a change: an update has a row for both states unless they
-- are equal here. A row has no foreign keys, because it outlives what it refers to.
CREATE TABLE bundle_changes (
  -- A cursor contains the oldest transaction that was in progress when it was issued. All changes that its reader did not
  -- see have the same number or a larger one.
  transaction_id bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
  -- for the sweep only
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- A file is recorded if its description in other items may have changed.
  kind           varchar(9) NOT NULL CHECK (kind IN ('locations', 'events', 'zones', 'subzones', 'objects', 'files')),
  item_id        bigint NOT NULL,
  location_id    bigint NOT NULL,
  -- False for an item of a zone or subzone that visitors do not see. A concurrent transaction may show the zone, so the
  -- change of the item is recorded, but clients do not learn of an item that they never saw.
  shown          boolean NOT NULL,
  -- of a location that moves or is deleted
  path           ltree,
  -- the names of the files to which the item refers
  files          text[],
  -- the publishing window of an event
  published_at   timestamptz,
  publish_until  timestamptz
);

CREATE INDEX bundle_changes_by_transaction ON bundle_changes (kind, transaction_id, item_id);
CREATE INDEX bundle_changes_of_paths ON bundle_changes (transaction_id) WHERE path IS NOT NULL;
CREATE INDEX bundle_changes_by_time ON bundle_changes (recorded_at);

-- Has a row once the sweep has run. A cursor of this time or an earlier one may lack changes that the sweep has deleted,
-- also after tmtar.bundle.history was increased.
CREATE TABLE bundle_sweeps (
  is_only     boolean PRIMARY KEY DEFAULT true CHECK (is_only),
  swept_until timestamptz NOT NULL
);

-- A location is visible to everyone. Whether it has locations below it is part of its representation.
CREATE FUNCTION record_location_for_bundles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.parent_id IS DISTINCT FROM NEW.parent_id THEN
    INSERT INTO bundle_changes (kind, item_id, location_id, shown)
    SELECT 'locations', parent.id, parent.id, true FROM unnest(ARRAY[OLD.parent_id, NEW.parent_id]) AS parent (id)
    WHERE parent.id IS NOT NULL;
  END IF;
  IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND OLD.path <> NEW.path) THEN
    INSERT INTO bundle_changes (kind, item_id, location_id, shown, path)
    SELECT 'locations', OLD.id, OLD.id, true, state.path FROM (VALUES (OLD.path), (NEW.path)) AS state (path)
    WHERE state.path IS NOT NULL;
  ELSIF TG_OP = 'INSERT'
    OR (OLD.name, OLD.parent_id, OLD.latitude, OLD.longitude, OLD.public)
      IS DISTINCT FROM (NEW.name, NEW.parent_id, NEW.latitude, NEW.longitude, NEW.public) THEN
    INSERT INTO bundle_changes (kind, item_id, location_id, shown) VALUES ('locations', NEW.id, NEW.id, true);
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION record_event_for_bundles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.active THEN
    INSERT INTO bundle_changes (kind, item_id, location_id, shown, files, published_at, publish_until)
    VALUES ('events', OLD.id, OLD.location_id, true, ARRAY[OLD.image_file_name], OLD.published_at, OLD.publish_until);
  END IF;
  IF NEW.active AND (OLD.active, OLD.location_id, OLD.image_file_name, OLD.published_at, OLD.publish_until)
      IS DISTINCT FROM (true, NEW.location_id, NEW.image_file_name, NEW.published_at, NEW.publish_until) THEN
    INSERT INTO bundle_changes (kind, item_id, location_id, shown, files, published_at, publish_until)
    VALUES ('events', NEW.id, NEW.location_id, true, ARRAY[NEW.image_file_name], NEW.published_at, NEW.publish_until);
  END IF;
  RETURN NULL;
END $$;

-- The application changes the event together with its texts, which is recorded already. A connection keeps the plan of this
-- statement, which must use the index although the table of changes may still be small.
CREATE FUNCTION record_texts_for_bundles() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  INSERT INTO bundle_changes (kind, item_id, location_id, shown, files, published_at, publish_until)
  SELECT 'events', e.id, e.location_id, true, ARRAY[e.image_file_name], e.published_at, e.publish_until
  FROM events e
  WHERE e.active AND e.id IN (SELECT event_id FROM changed) AND NOT EXISTS (
    SELECT 1 FROM bundle_changes c
    WHERE c.kind = 'events' AND c.transaction_id = pg_current_xact_id()::text::bigint AND c.item_id = e.id);
  RETURN NULL;
END $$;

CREATE FUNCTION files_of_object(target ar_objects) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY[target.target_image_file, target.asset_file, target.asset_usdz_file]::text[]
$$;

-- The content of a zone that visitors see before or after a change of the zone.
CREATE FUNCTION record_content_for_bundles(zone bigint, place bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO bundle_changes (kind, item_id, location_id, shown)
  SELECT 'subzones', s.id, place, true FROM subzones s WHERE s.zone_id = zone AND s.active;
  INSERT INTO bundle_changes (kind, item_id, location_id, shown, files)
  SELECT 'objects', o.id, place, true, files_of_object(o) FROM ar_objects o JOIN subzones s ON s.id = o.subzone_id
  WHERE s.zone_id = zone AND s.active AND o.active;
END $$;

CREATE FUNCTION record_zone_for_bundles() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was_shown boolean := coalesce(OLD.active AND NOT OLD.secret, false);
  is_shown boolean := coalesce(NEW.active AND NOT NEW.secret, false);
BEGIN
  IF was_shown THEN
    INSERT INTO bundle_changes (kind, item_id, location_id, shown, files)
    VALUES ('zones', OLD.id, OLD.location_id, true, ARRAY[OLD.image_file_name]);
  END IF;
  IF is_shown AND (was_shown, OLD.location_id, OLD.image_file_name)
      IS DISTINCT FROM (true, NEW.location_id, NEW.image_file_name) THEN
    INSERT INTO bundle_changes (kind, item_id, location_id, shown, files)
    VALUES ('zones', NEW.id, NEW.location_id, true, ARRAY[NEW.image_file_name]);
  END IF;
  IF was_shown AND (NOT is_shown OR OLD.location_id <> NEW.location_id) THEN
    PERFORM record_content_for_bundles(OLD.id, OLD.location_id);
  END IF;
  IF is_shown AND (NOT was_shown OR OLD.location_id <> NEW.location_id) THEN
    PERFORM record_content_for_bundles(NEW.id, NEW.location_id);
  END IF;
  -- The row of a trigger that runs before a deletion; ignored by the others.
  RETURN OLD;
END $$;

-- A subzone never moves to another zone. If its zone is being deleted, the zone has recorded the content.
CREATE FUNCTION record_subzone_for_bundles() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place bigint;
  is_zone_shown boolean;
BEGIN
  SELECT z.location_id, z.active AND NOT z.secret INTO place, is_zone_shown
  FROM zones z WHERE z.id = coalesce(NEW.zone_id, OLD.zone_id);
  IF FOUND AND (OLD.active OR NEW.active) THEN
    INSERT INTO bundle_changes (kind, item_id, location_id, shown)
    VALUES ('subzones', coalesce(NEW.id, OLD.id), place, is_zone_shown);
    IF OLD.active IS DISTINCT FROM NEW.active THEN
      INSERT INTO bundle_changes (kind, item_id, location_id, shown, files)
      SELECT 'objects', o.id, place, is_zone_shown, CASE WHEN is_zone_shown THEN files_of_object(o) END
      FROM ar_objects o WHERE o.subzone_id = coalesce(NEW.id, OLD.id) AND o.active;
    END IF;
  END IF;
  RETURN OLD;
END $$;

-- Records nothing if the subzone is being deleted, which has recorded its objects. PostgreSQL plans a function in SQL for each
-- call, and one in PL/pgSQL once for a connection.
CREATE FUNCTION record_state_of_object(object ar_objects) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO bundle_changes (kind, item_id, location_id, shown, files)
  SELECT 'objects', object.id, z.location_id, state.shown, CASE WHEN state.shown THEN files_of_object(object) END
  FROM subzones s JOIN zones z ON z.id = s.zone_id
  CROSS JOIN LATERAL (VALUES (s.active AND z.active AND NOT z.secret)) AS state (shown)
  WHERE s.id = object.subzone_id AND object.active;
END $$;

CREATE FUNCTION record_object_for_bundles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM record_state_of_object(OLD);
  END IF;
  IF TG_OP = 'INSERT' THEN
    PERFORM record_state_of_object(NEW);
  ELSIF TG_OP = 'UPDATE' AND (OLD.active, OLD.subzone_id, files_of_object(OLD))
      IS DISTINCT FROM (NEW.active, NEW.subzone_id, files_of_object(NEW)) THEN
    PERFORM record_state_of_object(NEW);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER locations_record_for_bundles AFTER INSERT OR UPDATE OR DELETE ON locations
  FOR EACH ROW EXECUTE FUNCTION record_location_for_bundles();
CREATE TRIGGER events_record_for_bundles AFTER INSERT OR UPDATE OR DELETE ON events
  FOR EACH ROW EXECUTE FUNCTION record_event_for_bundles();
CREATE TRIGGER event_texts_record_added_for_bundles AFTER INSERT ON event_texts
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION record_texts_for_bundles();
CREATE TRIGGER event_texts_record_changed_for_bundles AFTER UPDATE ON event_texts
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION record_texts_for_bundles();
CREATE TRIGGER event_texts_record_deleted_for_bundles AFTER DELETE ON event_texts
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION record_texts_for_bundles();
-- Before a deletion, the content of a zone or subzone still exists.
CREATE TRIGGER zones_record_for_bundles AFTER INSERT OR UPDATE ON zones
  FOR EACH ROW EXECUTE FUNCTION record_zone_for_bundles();
CREATE TRIGGER zones_record_deletion_for_bundles BEFORE DELETE ON zones
  FOR EACH ROW EXECUTE FUNCTION record_zone_for_bundles();
CREATE TRIGGER subzones_record_for_bundles AFTER INSERT OR UPDATE ON subzones
  FOR EACH ROW EXECUTE FUNCTION record_subzone_for_bundles();
CREATE TRIGGER subzones_record_deletion_for_bundles BEFORE DELETE ON subzones
  FOR EACH ROW EXECUTE FUNCTION record_subzone_for_bundles();
CREATE TRIGGER ar_objects_record_for_bundles AFTER INSERT OR UPDATE OR DELETE ON ar_objects
  FOR EACH ROW EXECUTE FUNCTION record_object_for_bundles();
