-- Editors search and order the zones of their locations by title. A generated column would rewrite the table under a
-- lock that also blocks reads, so a trigger maintains the folded title, for nodes of the previous version as well. A later
-- migration folds the titles of existing zones, because this one locks the table exclusively.
ALTER TABLE zones ADD COLUMN search_title text COLLATE "C";

CREATE FUNCTION fold_title_of_zone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_title := search_fold(NEW.title);
  RETURN NEW;
END $$;

CREATE TRIGGER zones_fold_title BEFORE INSERT OR UPDATE OF title ON zones
  FOR EACH ROW EXECUTE FUNCTION fold_title_of_zone();
