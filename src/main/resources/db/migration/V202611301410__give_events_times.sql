-- An event states when it happens, apart from the window in which it is published: a concert is announced before it
-- begins. The time zone is that of the place, in which clients show the times.
ALTER TABLE events
  ADD COLUMN starts_at timestamptz,
  ADD COLUMN ends_at timestamptz,
  -- a name of the IANA database; a node checks it by the database of its Java
  ADD COLUMN time_zone varchar(64) CHECK (time_zone <> ''),
  ADD CONSTRAINT events_do_not_end_before_they_start CHECK (ends_at >= starts_at);
