-- Gives the existing locations their uids. A separate migration, because it takes seconds if there are many of them. Changes
-- wait meanwhile, reads do not. The versions change because the responses have another member.
LOCK TABLE locations IN SHARE ROW EXCLUSIVE MODE;

UPDATE locations SET uid = gen_random_uuid(), version = version + 1 WHERE uid IS NULL;
CREATE UNIQUE INDEX locations_uid ON locations (uid);
