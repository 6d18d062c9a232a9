-- Editors list the events that have ended, and those whose publishing window includes some time of a period. The index
-- also finds the events without an end, the newest first.
CREATE INDEX events_by_end ON events (publish_until, published_at DESC, id DESC);
