-- Root searches and orders users by identity. The column is maintained as that of the titles of zones, and a later
-- migration folds the identities of existing users.
ALTER TABLE users ADD COLUMN search_identity text COLLATE "C";

CREATE FUNCTION fold_identity_of_user() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_identity := search_fold(NEW.identity);
  RETURN NEW;
END $$;

CREATE TRIGGER users_fold_identity BEFORE INSERT OR UPDATE OF identity ON users
  FOR EACH ROW EXECUTE FUNCTION fold_identity_of_user();
