-- Where one role owns the tables and another is the application's, this is all the latter may do. Entries of
-- the audit it may add and read; what has been migrated it may read.
DO $$
DECLARE
  application text := '${application}';
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), application);
  EXECUTE format(
    'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO %I', current_schema(), application);
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO %I', current_schema(), application);
  EXECUTE format('REVOKE UPDATE, DELETE ON audit_entries FROM %I', application);
  EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON flyway_schema_history FROM %I', application);
END
$$;
