-- Events and zones have the alternative text of their image in responses and in bundles. A bundle therefore has an event or a
-- zone again when the text of its image changes. Hidden ones are recorded as well, because another transaction may be about to
-- show them. The indexes on the images find them. A connection keeps the plan of this function, possibly from a time when the
-- tables were empty, so sequential scans are off.
CREATE FUNCTION record_alt_for_bundles() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  INSERT INTO bundle_changes (kind, item_id, location_id, shown, files, published_at, publish_until)
  SELECT 'events', e.id, e.location_id, e.active, CASE WHEN e.active THEN ARRAY[e.image_file_name] END, e.published_at,
    e.publish_until
  FROM events e WHERE e.image_file_name = NEW.filename;
  INSERT INTO bundle_changes (kind, item_id, location_id, shown, files)
  SELECT 'zones', z.id, z.location_id, state.shown, CASE WHEN state.shown THEN ARRAY[z.image_file_name] END
  FROM zones z CROSS JOIN LATERAL (VALUES (z.active AND NOT z.secret)) AS state (shown)
  WHERE z.image_file_name = NEW.filename;
  RETURN NULL;
END $$;

CREATE TRIGGER files_record_alt_for_bundles AFTER UPDATE OF alt ON files FOR EACH ROW
  WHEN (OLD.alt IS DISTINCT FROM NEW.alt) EXECUTE FUNCTION record_alt_for_bundles();
