-- V202611300040 removes blank descriptions.
UPDATE event_texts SET description = NULL WHERE description = '  ';
-- V202611300110 replaces this table with a view.
DROP TABLE feed_stamps;
-- V202611301401 adds a member to the response with a location.
UPDATE locations SET version = version + 1;
-- V202611301431 follows new members of the responses with zones and objects.
UPDATE zones SET version = version + 1;
UPDATE ar_objects SET version = version + 1;
-- V202611301511 and the following ones add a uid to the responses. The table of files has no version yet.
UPDATE locations SET version = version + 1;
UPDATE zones SET version = version + 1;
UPDATE subzones SET version = version + 1;
UPDATE ar_objects SET version = version + 1;
