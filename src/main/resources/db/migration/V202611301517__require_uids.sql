-- Every resource has a uid. A check that is not yet valid applies to new rows only, so that this takes no time. The next
-- migration validates it without a lock that keeps readers or writers waiting.
ALTER TABLE locations ADD CONSTRAINT locations_have_uid CHECK (uid IS NOT NULL) NOT VALID;
ALTER TABLE events ADD CONSTRAINT events_have_uid CHECK (uid IS NOT NULL) NOT VALID;
ALTER TABLE zones ADD CONSTRAINT zones_have_uid CHECK (uid IS NOT NULL) NOT VALID;
ALTER TABLE subzones ADD CONSTRAINT subzones_have_uid CHECK (uid IS NOT NULL) NOT VALID;
ALTER TABLE ar_objects ADD CONSTRAINT ar_objects_have_uid CHECK (uid IS NOT NULL) NOT VALID;
ALTER TABLE files ADD CONSTRAINT files_have_uid CHECK (uid IS NOT NULL) NOT VALID;
