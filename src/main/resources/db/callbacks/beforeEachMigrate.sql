-- Statements that need a table for which a migration waits queue behind that migration. A migration therefore gives way
-- after half a second, before PostgreSQL looks for deadlocks, after a second, which might end a backup instead. The setting
-- is that of the migration's transaction: behind a pooler, requests use the same connection afterwards.
SET LOCAL lock_timeout = '500ms';
