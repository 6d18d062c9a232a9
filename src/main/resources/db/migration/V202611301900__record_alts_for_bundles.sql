-- Events and zones have the alternative text of their image in bundles unless the image is protected: by its visibility, or
-- because a secret zone or an object in one refers to it. When one of these changes, an event or a zone elsewhere changes
-- without a change of its row. The file is recorded, and a difference looks up the events and zones that have it as image now.
-- They are not recorded themselves, because a concurrent transaction may be about to give them the image. A file removes
-- nothing from a bundle, so no client learns of a hidden item. A connection keeps the plan of this function, possibly from a
-- time when the table was empty, so sequential scans are off.
CREATE FUNCTION record_files_for_bundles(names text[]) RETURNS void LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  INSERT INTO bundle_changes (kind, item_id, location_id, shown, files)
  SELECT 'files', f.id, f.location_id, false, ARRAY[f.filename] FROM files f WHERE f.filename = ANY (names);
END $$;

CREATE FUNCTION record_alt_for_bundles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM record_files_for_bundles(ARRAY[NEW.filename]);
  RETURN NULL;
END $$;

CREATE FUNCTION record_secret_image_for_bundles() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  earlier text := CASE WHEN OLD.secret THEN OLD.image_file_name END;
  current text := CASE WHEN NEW.secret THEN NEW.image_file_name END;
BEGIN
  IF earlier IS DISTINCT FROM current THEN
    PERFORM record_files_for_bundles(ARRAY[earlier, current]);
  END IF;
  RETURN NULL;
END $$;

-- The objects of a zone are updated when the zone becomes secret or ceases to be.
CREATE FUNCTION record_secret_files_for_bundles() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  earlier text[] := CASE WHEN OLD.secret THEN files_of_object(OLD) END;
  current text[] := CASE WHEN NEW.secret THEN files_of_object(NEW) END;
BEGIN
  IF earlier IS DISTINCT FROM current THEN
    PERFORM record_files_for_bundles(earlier || current);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER files_record_alt_for_bundles AFTER UPDATE OF alt, visibility ON files FOR EACH ROW
  WHEN (CASE OLD.visibility WHEN 'public' THEN OLD.alt END IS DISTINCT FROM CASE NEW.visibility WHEN 'public' THEN NEW.alt END)
  EXECUTE FUNCTION record_alt_for_bundles();
CREATE TRIGGER zones_record_secret_image_for_bundles AFTER INSERT OR UPDATE OR DELETE ON zones
  FOR EACH ROW EXECUTE FUNCTION record_secret_image_for_bundles();
CREATE TRIGGER ar_objects_record_secret_files_for_bundles AFTER INSERT OR UPDATE OR DELETE ON ar_objects
  FOR EACH ROW EXECUTE FUNCTION record_secret_files_for_bundles();
