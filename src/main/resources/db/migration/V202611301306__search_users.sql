-- Root searches and orders users by identity, and orders them by the time of their change. The column is maintained as
-- that of the titles of zones. A million users take about 50 seconds, in which registrations and changes of users wait
-- or are refused with 503. Sign-ins of registered users and all reads continue.
ALTER TABLE users ADD COLUMN search_identity text COLLATE "C";

CREATE FUNCTION fold_identity_of_user() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_identity := search_fold(NEW.identity);
  RETURN NEW;
END $$;

CREATE TRIGGER users_fold_identity BEFORE INSERT OR UPDATE OF identity ON users
  FOR EACH ROW EXECUTE FUNCTION fold_identity_of_user();

UPDATE users SET search_identity = search_fold(identity);
CREATE INDEX users_search_part ON users USING gin (search_identity gin_trgm_ops);
CREATE INDEX users_search_beginning ON users (search_identity, id);
CREATE INDEX users_by_update ON users (updated_at, id);
