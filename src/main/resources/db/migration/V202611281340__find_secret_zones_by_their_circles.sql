-- Of secret zones those matter that the visitor stands in. By their centres every secret zone within the largest radius
-- had to be read to find them, which was a third of what "around" took in a city; by the boxes around their circles an
-- index finds nearly these alone. The index of their centres stays until no node of the version before asks for it.
CREATE INDEX zones_boxes_of_secret_ones ON zones USING gist (cube_enlarge(position, radius, 3))
  WHERE active AND secret;
