-- Reads all rows. Neither reads nor changes wait meanwhile.
ALTER TABLE locations VALIDATE CONSTRAINT locations_have_uid;
ALTER TABLE events VALIDATE CONSTRAINT events_have_uid;
ALTER TABLE zones VALIDATE CONSTRAINT zones_have_uid;
ALTER TABLE subzones VALIDATE CONSTRAINT subzones_have_uid;
ALTER TABLE ar_objects VALIDATE CONSTRAINT ar_objects_have_uid;
ALTER TABLE files VALIDATE CONSTRAINT files_have_uid;
