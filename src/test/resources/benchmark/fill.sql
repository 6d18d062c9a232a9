-- The data of the benchmark, the same at every run: %1$d places, %2$d events. Places are a root location,
-- continents, countries, cities of about 23 districts; a tenth of the events are published by the places
-- down to the countries, the others by cities and districts.
SELECT setseed(0.20261122);

CREATE TEMP TABLE tree AS
SELECT n AS id,
  CASE
    WHEN n <= 1 + c.continents THEN 1
    WHEN n <= 1 + c.continents + c.countries THEN 2 + n %% c.continents
    WHEN n <= 1 + c.continents + c.countries + c.cities THEN 2 + c.continents + n %% c.countries
    ELSE 2 + c.continents + c.countries + n %% c.cities
  END AS parent_id
FROM generate_series(2, %1$d) n,
  (SELECT greatest(1, %1$d / 7000) AS continents, greatest(1, %1$d / 250) AS countries,
     %1$d / 25 AS cities) c;

INSERT INTO locations (id, name, parent_id, path, latitude, longitude)
WITH RECURSIVE walk AS (
  SELECT 1::bigint AS id, '1'::ltree AS path
  UNION ALL
  SELECT tree.id, walk.path || tree.id::text::ltree FROM tree JOIN walk ON walk.id = tree.parent_id)
SELECT walk.id, 'Place ' || substr(md5(walk.id::text), 1, 8), tree.parent_id, walk.path,
  random() * 120 - 60, random() * 360 - 180
FROM walk JOIN tree ON tree.id = walk.id;

INSERT INTO events (id, event_type, location_id, language, active, created_at, update_date, publish_until)
SELECT n, CASE WHEN n %% 3 = 0 THEN 'sales' ELSE 'news' END,
  CASE WHEN n %% 10 = 0 THEN 1 + (random() * top)::bigint %% top
    ELSE top + 1 + (random() * 1e9)::bigint %% (%1$d - top) END,
  'en', n %% 20 <> 0, published, published,
  CASE WHEN n %% 3 = 0 THEN published + interval '30 days' END
FROM (SELECT n, now() - random() * interval '365 days' AS published FROM generate_series(1, %2$d) n) AS made,
  (SELECT 1 + greatest(1, %1$d / 7000) + greatest(1, %1$d / 250) AS top) AS shape;

INSERT INTO event_texts (event_id, language, title, short_description, description)
SELECT id, 'en',
  (ARRAY['Concert', 'Market', 'Walk', 'Museum', 'Festival', 'Lecture', 'Fair', 'Tour'])[1 + id %% 8]
    || ' ' || substr(md5(id::text), 1, 10),
  'In short ' || id, repeat('Some words about it. ', 20)
FROM events;

SELECT setval(pg_get_serial_sequence('locations', 'id'), %1$d),
  setval(pg_get_serial_sequence('events', 'id'), %2$d);
