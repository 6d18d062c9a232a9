-- The page for visitors lists the topmost public locations. Each is public by its own value, which few locations have.
CREATE INDEX locations_with_own_public ON locations (id) WHERE public;
