-- V202611301401 adds a member to the response with a location.
UPDATE locations SET version = version + 1;
