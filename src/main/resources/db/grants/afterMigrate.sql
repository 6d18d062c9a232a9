-- The privileges of the role of the application, if another role owns the tables. The role adds and reads audit entries, and
-- reads the applied migrations. The view feed_stamps is updatable: a row that is deleted from it is deleted from locations. The
-- nodes of the previous version only read it. In an earlier schema, feed_stamps is a table that triggers write.
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
  IF EXISTS (SELECT 1 FROM pg_class WHERE oid = to_regclass('feed_stamps') AND relkind = 'v') THEN
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON feed_stamps FROM %I', application);
  END IF;
END
$$;
