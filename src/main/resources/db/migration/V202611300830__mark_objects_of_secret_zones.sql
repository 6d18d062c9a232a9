-- A file is protected if an object in a secret zone refers to it. A list of objects checks this for each of its files.
-- The check read the zones of all objects that refer to the file, which took more than half of the time of the request.
-- Each object therefore states whether its zone is secret. The database sets the column, because nodes of the previous
-- version do not know it.
ALTER TABLE ar_objects ADD COLUMN secret boolean NOT NULL DEFAULT false;
-- Only the existing rows have this default. The next migration sets their values.
ALTER TABLE ar_objects ALTER COLUMN secret DROP DEFAULT;

CREATE FUNCTION mark_object() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A concurrent change of the zone waits for this lock. Its trigger then sees the object.
  SELECT z.secret INTO NEW.secret FROM subzones s JOIN zones z ON z.id = s.zone_id
  WHERE s.id = NEW.subzone_id FOR SHARE OF z;
  IF NOT FOUND THEN
    -- The foreign key refuses the row.
    NEW.secret := false;
  END IF;
  RETURN NEW;
END $$;

-- A backup contains the column, and is restored in the order of the names of the tables, before the zones.
CREATE TRIGGER objects_are_marked BEFORE INSERT ON ar_objects
  FOR EACH ROW WHEN (NEW.secret IS NULL) EXECUTE FUNCTION mark_object();
CREATE TRIGGER moved_objects_are_marked BEFORE UPDATE OF subzone_id ON ar_objects
  FOR EACH ROW EXECUTE FUNCTION mark_object();

-- A subzone never moves to another zone, so only a change of the zone itself affects the objects. They are locked by id,
-- as by the deletion of a file. Their versions do not change, because no response contains the column.
CREATE FUNCTION mark_objects_of_zone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM ar_objects o JOIN subzones s ON s.id = o.subzone_id
  WHERE s.zone_id = NEW.id ORDER BY o.id FOR NO KEY UPDATE OF o;
  UPDATE ar_objects o SET secret = NEW.secret FROM subzones s
  WHERE s.id = o.subzone_id AND s.zone_id = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER zones_mark_objects AFTER UPDATE OF secret ON zones
  FOR EACH ROW WHEN (OLD.secret <> NEW.secret) EXECUTE FUNCTION mark_objects_of_zone();
