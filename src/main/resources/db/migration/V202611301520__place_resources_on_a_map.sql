-- Maps read locations and subzones, with the events and objects that stand at them, by a rectangle. Like the index of
-- zones, an index of latitudes has statistics, so that PostgreSQL distinguishes the rectangle of a street from that of
-- the world.
CREATE INDEX subzones_by_position ON subzones (latitude, longitude);
CREATE INDEX locations_by_position ON locations (latitude, longitude);
-- Maps without an account read the few locations that are public.
CREATE INDEX locations_public ON locations (id) WHERE publicly_visible;
