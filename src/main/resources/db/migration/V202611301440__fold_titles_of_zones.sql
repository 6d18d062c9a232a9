-- Folds the titles of existing zones and indexes them. A separate migration, because 100,000 zones take about two
-- seconds. Changes of zones wait meanwhile, reads do not.
LOCK TABLE zones IN SHARE ROW EXCLUSIVE MODE;

UPDATE zones SET search_title = search_fold(title);
CREATE INDEX zones_search_part ON zones USING gin (search_title gin_trgm_ops);
CREATE INDEX zones_search_beginning ON zones (search_title, id);
