-- PostgreSQL reads no row for this, because the valid checks state the same.
ALTER TABLE locations ALTER COLUMN uid SET NOT NULL;
ALTER TABLE events ALTER COLUMN uid SET NOT NULL;
ALTER TABLE zones ALTER COLUMN uid SET NOT NULL;
ALTER TABLE subzones ALTER COLUMN uid SET NOT NULL;
ALTER TABLE ar_objects ALTER COLUMN uid SET NOT NULL;
ALTER TABLE files ALTER COLUMN uid SET NOT NULL;
ALTER TABLE locations DROP CONSTRAINT locations_have_uid;
ALTER TABLE events DROP CONSTRAINT events_have_uid;
ALTER TABLE zones DROP CONSTRAINT zones_have_uid;
ALTER TABLE subzones DROP CONSTRAINT subzones_have_uid;
ALTER TABLE ar_objects DROP CONSTRAINT ar_objects_have_uid;
ALTER TABLE files DROP CONSTRAINT files_have_uid;
