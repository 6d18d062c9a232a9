-- Visitors ask which place is near them, and editors look for a place by a part of its name.
-- Both are answered by an index: a point on the globe for the nearest, trigrams for parts of names.
-- The extensions are those that the owner of a database may create by itself; earthdistance is not.
CREATE EXTENSION IF NOT EXISTS cube;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- What case, accents, the signs for vowels of Arabic and Hebrew, and the two small sigmas make different is
-- folded together. The collation is one that every PostgreSQL has, because that of the database may know
-- no letters but those of ASCII.
CREATE FUNCTION search_fold(given text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  BEGIN ATOMIC
    SELECT translate(
      lower(
        regexp_replace(
          unaccent('unaccent', normalize(given, NFKD)), '[\u0591-\u05C7\u064B-\u065F\u0670]', '', 'g')
        COLLATE pg_c_utf8),
      'ς', 'σ');
  END;

-- The folded text as a part of a LIKE pattern, in which every character stands for itself. Escaped
-- after it was folded, because folding turns some characters into % and _.
CREATE FUNCTION search_literal(given text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  BEGIN ATOMIC
    SELECT regexp_replace(search_fold(given), '([\\%_])', '\\\1', 'g');
  END;

-- A position in space: metres from the centre of the WGS 84 ellipsoid (NIMA TR8350.2). There is no seam at
-- the antimeridian, no special case at the poles, and the straight line between two points is never longer
-- than the way over the ground.
CREATE FUNCTION earth_point(latitude double precision, longitude double precision) RETURNS cube
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  BEGIN ATOMIC
    SELECT cube(ARRAY[
      curvature * cosd(latitude) * cosd(longitude),
      curvature * cosd(latitude) * sind(longitude),
      curvature * (1 - 0.00669437999014) * sind(latitude)])
    FROM (SELECT 6378137 / sqrt(1 - 0.00669437999014 * sind(latitude) * sind(latitude)) AS curvature) AS ellipsoid;
  END;

ALTER TABLE locations
  -- WGS 84, decimal degrees
  ADD COLUMN latitude double precision CHECK (latitude BETWEEN -90 AND 90),
  ADD COLUMN longitude double precision CHECK (longitude BETWEEN -180 AND 180),
  ADD CONSTRAINT locations_position_is_whole CHECK ((latitude IS NULL) = (longitude IS NULL)),
  ADD COLUMN position cube GENERATED ALWAYS AS (earth_point(latitude, longitude)) STORED,
  -- The collation C, in which the order of an index serves LIKE, too.
  ADD COLUMN search_name text COLLATE "C" NOT NULL GENERATED ALWAYS AS (search_fold(name)) STORED,
  -- Paths are keys of an index, whose rows have to fit a third of a page.
  ADD CONSTRAINT locations_depth CHECK (nlevel(path) <= 64);

-- A path ends in the id of its own place, so that no two are the same; a constraint that says so again would
-- only make every move wait for whoever refers to a place at the same time.
ALTER TABLE locations DROP CONSTRAINT locations_path_key;
CREATE INDEX locations_path_order ON locations (path);

CREATE INDEX locations_position ON locations USING gist (position) WHERE position IS NOT NULL;
CREATE INDEX locations_search_part ON locations USING gin (search_name gin_trgm_ops);
CREATE INDEX locations_search_beginning ON locations (search_name, id);
