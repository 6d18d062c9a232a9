-- Everyone, without an account, reads what public locations publish. A location is public by its own value or, if that is null,
-- by the nearest value above it. Statements that read events and zones need the result for each location, and a search
-- for the nearest public location needs it in an index. The database therefore stores the result, and derives it in
-- the transaction that changes a value or a path. Nodes of the previous version, which do not know the column, thereby
-- keep it correct as well.
ALTER TABLE locations
  -- null: as the parent; for the root location: not public
  ADD COLUMN public boolean,
  -- derived by triggers, never written by the application
  ADD COLUMN publicly_visible boolean NOT NULL DEFAULT false;

-- Whether a location without a value of its own is public. It reads the values above the location and not the derived
-- values, because a move changes the paths of a subtree in any order.
CREATE FUNCTION inherits_public(path ltree) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((
    SELECT above.public
    FROM unnest(string_to_array(subpath($1, 0, -1)::text, '.')::bigint[]) WITH ORDINALITY AS step (id, level)
    JOIN locations above ON above.id = step.id
    WHERE above.public IS NOT NULL
    ORDER BY step.level DESC LIMIT 1), false)
$$;

CREATE FUNCTION derive_public() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.publicly_visible := coalesce(NEW.public, inherits_public(NEW.path));
  RETURN NEW;
END $$;

-- The locations below are in no order of their own. The application has locked them, in the order of their paths.
CREATE FUNCTION derive_public_below() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE locations l SET publicly_visible = inherits_public(l.path)
  WHERE l.path <@ NEW.path AND l.id <> NEW.id AND l.public IS NULL
    AND l.publicly_visible <> inherits_public(l.path);
  RETURN NULL;
END $$;

CREATE TRIGGER locations_derive_public BEFORE INSERT OR UPDATE OF public, path ON locations
  FOR EACH ROW EXECUTE FUNCTION derive_public();
CREATE TRIGGER locations_derive_public_below AFTER UPDATE OF public ON locations FOR EACH ROW
  WHEN (OLD.publicly_visible <> NEW.publicly_visible) EXECUTE FUNCTION derive_public_below();
-- The public feeds of a location and of all locations below it depend on its value.
CREATE TRIGGER locations_notify_public AFTER UPDATE OF public ON locations FOR EACH ROW
  WHEN (OLD.publicly_visible <> NEW.publicly_visible) EXECUTE FUNCTION notify_feeds_of_moved_location();
