-- Zones and objects describe themselves, in several languages. The words in the default language are columns, and those in
-- other languages are JSON in one column, so that a statement that reads a row reads its words; ADR 0025 has the reasons.
-- Rows of earlier versions state no language.
ALTER TABLE zones
  ADD COLUMN description varchar(5000),
  -- BCP 47; null: not stated
  ADD COLUMN language varchar(35),
  -- by language: {"uk": {"name": …, "description": …}}; null: no other language
  ADD COLUMN translations text,
  ADD COLUMN image_file_name varchar(64) REFERENCES files (filename) ON DELETE SET NULL,
  ADD CONSTRAINT zones_language_of_translations CHECK (translations IS NULL OR language IS NOT NULL);

ALTER TABLE ar_objects
  ADD COLUMN description varchar(5000),
  -- what the object shows, for readers who cannot see it
  ADD COLUMN alt varchar(1000),
  ADD COLUMN language varchar(35),
  ADD COLUMN translations text,
  ADD CONSTRAINT ar_objects_language_of_translations CHECK (translations IS NULL OR language IS NOT NULL);

CREATE INDEX zones_of_file ON zones (image_file_name) WHERE image_file_name IS NOT NULL;

-- Whether a download of a file requires rights. Lists of zones need this for each image, in the statement that reads the
-- zones.
CREATE FUNCTION is_file_protected(name text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM files WHERE filename = name AND visibility = 'protected')
    OR EXISTS (SELECT 1 FROM zones WHERE image_file_name = name AND secret)
    OR EXISTS (
      SELECT 1 FROM ar_objects
      WHERE secret AND (target_image_file = name OR asset_file = name OR asset_usdz_file = name))
$$;
