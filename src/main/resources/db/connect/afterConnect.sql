-- Whoever needs a table that a migration waits for waits behind it. So it gives way, and before the database looks for
-- deadlocks, after a second, which might end a backup instead.
SET lock_timeout = '500ms';
