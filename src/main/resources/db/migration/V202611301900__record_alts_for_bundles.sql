-- Events and zones have the alternative text of their image in responses, and in bundles if the image is public. A bundle
-- therefore has an event or a zone again when the public text of its image changes. Each of them is recorded regardless of its state, because another transaction
-- may be about to show it or to change its publishing window. A text removes nothing from a bundle, so no client learns of a
-- hidden one. The indexes on the images find them. A connection keeps the plan of this function, possibly from a time when the
-- tables were empty, so sequential scans are off.
CREATE FUNCTION record_alt_for_bundles() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  INSERT INTO bundle_changes (kind, item_id, location_id, shown, published_at)
  SELECT 'events', e.id, e.location_id, false, '-infinity'::timestamptz FROM events e WHERE e.image_file_name = NEW.filename;
  INSERT INTO bundle_changes (kind, item_id, location_id, shown)
  SELECT 'zones', z.id, z.location_id, false FROM zones z WHERE z.image_file_name = NEW.filename;
  RETURN NULL;
END $$;

CREATE TRIGGER files_record_alt_for_bundles AFTER UPDATE OF alt, visibility ON files FOR EACH ROW
  WHEN (CASE OLD.visibility WHEN 'public' THEN OLD.alt END IS DISTINCT FROM CASE NEW.visibility WHEN 'public' THEN NEW.alt END)
  EXECUTE FUNCTION record_alt_for_bundles();
