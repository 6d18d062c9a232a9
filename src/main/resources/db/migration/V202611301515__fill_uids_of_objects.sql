-- Gives the existing objects their uids. A separate migration, because it takes seconds if there are many of them. Changes
-- wait meanwhile, reads do not. The versions change because the responses have another member.
LOCK TABLE ar_objects IN SHARE ROW EXCLUSIVE MODE;

UPDATE ar_objects SET uid = gen_random_uuid(), version = version + 1 WHERE uid IS NULL;
CREATE UNIQUE INDEX ar_objects_uid ON ar_objects (uid);
