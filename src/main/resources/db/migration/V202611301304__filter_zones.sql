-- Editors filter zones by activity and by the rectangle of a map, and order them by the time of their change.
CREATE INDEX zones_by_activity ON zones (active, id);
CREATE INDEX zones_by_update ON zones (updated_at, id);
-- The index reads a band of latitudes. Unlike an index of points, it has statistics, so that PostgreSQL distinguishes
-- the rectangle of a street from that of the world.
CREATE INDEX zones_by_position ON zones (latitude, longitude);
