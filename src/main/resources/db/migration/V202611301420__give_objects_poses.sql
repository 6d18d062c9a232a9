-- An object states where exactly it stands and how it is turned. Objects of earlier versions have the defaults, which mean
-- what phones did with them: on the target image if there is one, and otherwise at the position of the subzone.
ALTER TABLE ar_objects
  -- null: image if the object has a target image, otherwise geo
  ADD COLUMN anchor varchar(5) CHECK (anchor IN ('image', 'geo', 'floor', 'wall')),
  -- metres above what altitude_mode names; null: unknown
  ADD COLUMN altitude double precision,
  ADD COLUMN altitude_mode varchar(9) NOT NULL DEFAULT 'ground'
    CHECK (altitude_mode IN ('ground', 'rooftop', 'ellipsoid')),
  -- degrees; null: as the model
  ADD COLUMN heading double precision CHECK (heading BETWEEN 0 AND 360),
  ADD COLUMN pitch double precision CHECK (pitch BETWEEN -90 AND 90),
  ADD COLUMN roll double precision CHECK (roll BETWEEN -180 AND 180),
  -- metres from the centre of the target image: right, up, out of it; all or none
  ADD COLUMN offset_x double precision,
  ADD COLUMN offset_y double precision,
  ADD COLUMN offset_z double precision,
  -- the floor of a building, as in OpenStreetMap
  ADD COLUMN level double precision,
  ADD CONSTRAINT ar_objects_offset_is_whole CHECK (num_nulls(offset_x, offset_y, offset_z) IN (0, 3));
