-- While a migration waits for a lock on a table, all later statements on that table wait behind the migration. A migration
-- therefore stops waiting after half a second. This is less than the deadlock timeout of one second, at which PostgreSQL
-- could cancel a backup instead of the migration. The setting applies only to the transaction of the migration, because
-- requests may use the same connection afterwards behind a connection pooler.
SET LOCAL lock_timeout = '500ms';
