-- Administrators find users by the label as well, which is the name that the console shows first. The column is maintained as
-- that of the identities. Only invited users have a label, so the index has few rows.
ALTER TABLE users ADD COLUMN search_label text COLLATE "C";

CREATE FUNCTION fold_label_of_user() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_label := search_fold(NEW.label);
  RETURN NEW;
END $$;

CREATE TRIGGER users_fold_label BEFORE INSERT OR UPDATE OF label ON users
  FOR EACH ROW EXECUTE FUNCTION fold_label_of_user();

CREATE INDEX users_search_label_part ON users USING gin (search_label gin_trgm_ops) WHERE search_label IS NOT NULL;
