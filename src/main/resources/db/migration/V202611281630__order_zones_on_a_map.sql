-- To find the few zones nearest to a visitor the index of their points in space measures the way to some 3,000 of them,
-- a page of it having 150. On a map an index can be a tree of points, in which ten times fewer are met. Web Mercator keeps
-- the forms of what is small; how far its order can be wrong is reckoned by the application, which asks space where that
-- matters. Up to the poles the map would be endless, so it ends before, and whoever is there asks space.

-- In metres, EPSG:3857, and never in degrees or radians: the tree takes coordinates that differ by 0.000001 for the same.
-- Not STRICT, which greatest and least are not, either: only so the function is no call, but part of the statement.
CREATE FUNCTION web_mercator(latitude double precision, longitude double precision) RETURNS point
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN point(
    6378137 * radians(longitude),
    6378137 * atanh(sin(radians(greatest(-89, least(89, latitude))))));

CREATE INDEX zones_on_a_map ON zones USING spgist (web_mercator(latitude, longitude)) WHERE active AND NOT secret;
