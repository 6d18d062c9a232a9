-- V202611301401 adds a member to the response with a location.
UPDATE locations SET version = version + 1;
-- V202611301431 follows new members of the responses with zones and objects.
UPDATE zones SET version = version + 1;
UPDATE ar_objects SET version = version + 1;
