-- The data of the benchmark, the same in every run: %1$d locations, %2$d events, %3$d zones, %4$d users of the issuer %5$s.
-- The locations are a root location, continents, countries, cities, and about 23 districts per city. A tenth of the
-- events belong to the root location, a continent or a country, the others to cities and districts. Half of the zones
-- are in towns of a hundred zones each, which are scattered over the world. The other half are in one city. A twentieth
-- of the zones are secret, and another twentieth are inactive. Each zone has one subzone, and each subzone three objects.
-- Thirty objects share a target and an asset. Users live in districts. The first forty users administer one city each.
SELECT setseed(0.20261122);

-- All locations are public, because they inherit this value.
UPDATE locations SET public = true WHERE id = 1;

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

INSERT INTO event_texts (event_id, location_id, language, title, short_description, description)
SELECT id, location_id, 'en',
  (ARRAY['Concert', 'Market', 'Walk', 'Museum', 'Festival', 'Lecture', 'Fair', 'Tour'])[1 + id %% 8]
    || ' ' || substr(md5(id::text), 1, 10),
  'In short ' || id, repeat('Some words about it. ', 20)
FROM events;

-- Twenty consecutive zones are in one block of about 1000 m, because an editor draws the zones of a location together.
INSERT INTO zones (id, title, location_id, latitude, longitude, radius, active, secret)
SELECT n, 'Zone ' || n, 1 + block %% %1$d,
  CASE WHEN n <= %3$d / 2 THEN -50 + town * 37 %% 1000 / 10.0 + 0.04 * (north - 0.5)
    ELSE 10 + 0.4 * (north - 0.5) END + 0.01 * (random() - 0.5),
  CASE WHEN n <= %3$d / 2 THEN -179 + town * 73 %% 3580 / 10.0 + 0.04 * (east - 0.5)
    ELSE 20 + 0.4 * (east - 0.5) END + 0.01 * (random() - 0.5),
  10 + 190 * random(), n %% 20 <> 7, n %% 20 = 3
FROM (SELECT block, block / 5 AS town, random() AS north, random() AS east
    FROM generate_series(0, %3$d / 20 - 1) AS block) AS blocks
  CROSS JOIN LATERAL generate_series(20 * block + 1, 20 * block + 20) AS n;

INSERT INTO subzones (id, zone_id, title, latitude, longitude, radius, active)
SELECT id, id, 'Part', latitude, longitude, 5, true FROM zones;

-- The benchmark never downloads these files, so the store has no contents for them.
INSERT INTO files (filename, location_id, media_type, size, sha256, width, height, visibility, created_at)
SELECT md5('target ' || n) || '.png', 1, 'image/png', 1000, repeat(md5('target ' || n), 2), 300, 200, 'public', now()
FROM generate_series(0, %3$d / 10 - 1) n
UNION ALL
SELECT md5('asset ' || n) || '.glb', 1, 'model/gltf-binary', 1000, repeat(md5('asset ' || n), 2), NULL, NULL, 'public', now()
FROM generate_series(0, %3$d / 10 - 1) n;

INSERT INTO ar_objects (name, subzone_id, target_image_file, asset_file, target_width, scale, active)
SELECT 'Object ' || s.id || ' ' || n, s.id, md5('target ' || s.id %% (%3$d / 10)) || '.png',
  md5('asset ' || s.id %% (%3$d / 10)) || '.glb', 0.3, 1, true
FROM subzones s, generate_series(1, 3) n;

INSERT INTO users (issuer, identity, location_id, admin_location_id)
SELECT '%5$s', 'auth0|person-' || n, 2 + top + cities + (random() * 1e9)::bigint %% (%1$d - 1 - top - cities),
  CASE WHEN n <= 40 THEN 1 + top + n END
FROM generate_series(1, %4$d) n,
  (SELECT greatest(1, %1$d / 7000) + greatest(1, %1$d / 250) AS top, %1$d / 25 AS cities) AS shape;

SELECT setval(pg_get_serial_sequence('locations', 'id'), %1$d),
  setval(pg_get_serial_sequence('events', 'id'), %2$d),
  setval(pg_get_serial_sequence('zones', 'id'), %3$d),
  setval(pg_get_serial_sequence('subzones', 'id'), %3$d);
