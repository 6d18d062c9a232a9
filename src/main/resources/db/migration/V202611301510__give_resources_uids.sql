-- An archive of a location names its resources by an id that is the same in every installation, because the numbers of the
-- ids are given again elsewhere. The default is set separately: PostgreSQL would rewrite the tables, under a lock, for a
-- default that differs between the rows. It applies to new rows, and thereby to those of nodes of the previous version.
-- The next migrations fill the existing rows.
ALTER TABLE locations ADD COLUMN uid uuid;
ALTER TABLE locations ALTER COLUMN uid SET DEFAULT gen_random_uuid();
ALTER TABLE events ADD COLUMN uid uuid;
ALTER TABLE events ALTER COLUMN uid SET DEFAULT gen_random_uuid();
ALTER TABLE zones ADD COLUMN uid uuid;
ALTER TABLE zones ALTER COLUMN uid SET DEFAULT gen_random_uuid();
ALTER TABLE subzones ADD COLUMN uid uuid;
ALTER TABLE subzones ALTER COLUMN uid SET DEFAULT gen_random_uuid();
ALTER TABLE ar_objects ADD COLUMN uid uuid;
ALTER TABLE ar_objects ALTER COLUMN uid SET DEFAULT gen_random_uuid();
ALTER TABLE files ADD COLUMN uid uuid;
ALTER TABLE files ALTER COLUMN uid SET DEFAULT gen_random_uuid();
