-- The visitor's page asks for the public location that is nearest to a position.
CREATE INDEX locations_position_of_public ON locations USING gist (position)
  WHERE position IS NOT NULL AND publicly_visible;

-- The response with a location has another member. A client would otherwise keep its copy without the member.
UPDATE locations SET version = version + 1;
