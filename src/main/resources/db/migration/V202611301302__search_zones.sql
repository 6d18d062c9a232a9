-- Editors search and order the zones of their locations by title. A generated column would rewrite the table while
-- nobody can read it, so a trigger maintains the folded title, for nodes of the previous version as well. 100,000 zones
-- take about two seconds, in which changes of zones wait.
ALTER TABLE zones ADD COLUMN search_title text COLLATE "C";

CREATE FUNCTION fold_title_of_zone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_title := search_fold(NEW.title);
  RETURN NEW;
END $$;

CREATE TRIGGER zones_fold_title BEFORE INSERT OR UPDATE OF title ON zones
  FOR EACH ROW EXECUTE FUNCTION fold_title_of_zone();

UPDATE zones SET search_title = search_fold(title);
CREATE INDEX zones_search_part ON zones USING gin (search_title gin_trgm_ops);
CREATE INDEX zones_search_beginning ON zones (search_title, id);
