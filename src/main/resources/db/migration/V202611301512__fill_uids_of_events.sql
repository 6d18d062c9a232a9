-- Gives the existing events their uids. A separate migration, because a million events take about a minute. Changes of
-- events wait meanwhile, reads do not. The versions stay: the entity tags of events have the number of the representation.
LOCK TABLE events IN SHARE ROW EXCLUSIVE MODE;

UPDATE events SET uid = gen_random_uuid() WHERE uid IS NULL;
CREATE UNIQUE INDEX events_uid ON events (uid);
