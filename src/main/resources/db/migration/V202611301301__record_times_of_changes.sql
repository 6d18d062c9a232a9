-- Editors list what was changed last. Rows that exist already get the time of this migration. PostgreSQL stores that
-- value once for all of them and does not rewrite the tables. A trigger maintains the column, so that nodes of the
-- previous version do it as well. A row changes when its version changes: the sweep of files, for example, does not
-- change a file.
CREATE FUNCTION record_time_of_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END $$;

ALTER TABLE zones ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE ar_objects ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE users ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE files ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now();

CREATE TRIGGER zones_record_time BEFORE UPDATE ON zones FOR EACH ROW
  WHEN (OLD.version IS DISTINCT FROM NEW.version) EXECUTE FUNCTION record_time_of_change();
CREATE TRIGGER ar_objects_record_time BEFORE UPDATE ON ar_objects FOR EACH ROW
  WHEN (OLD.version IS DISTINCT FROM NEW.version) EXECUTE FUNCTION record_time_of_change();
CREATE TRIGGER users_record_time BEFORE UPDATE ON users FOR EACH ROW
  WHEN (OLD.version IS DISTINCT FROM NEW.version) EXECUTE FUNCTION record_time_of_change();
CREATE TRIGGER files_record_time BEFORE UPDATE ON files FOR EACH ROW
  WHEN (OLD.version IS DISTINCT FROM NEW.version) EXECUTE FUNCTION record_time_of_change();
