-- Folds the identities of existing users and indexes them, and the time of their change. A million users take about
-- 50 seconds, in which registrations and changes of users wait or are refused with 503. Sign-ins of registered users and
-- all reads continue.
LOCK TABLE users IN SHARE ROW EXCLUSIVE MODE;

UPDATE users SET search_identity = search_fold(identity);
CREATE INDEX users_search_part ON users USING gin (search_identity gin_trgm_ops);
CREATE INDEX users_search_beginning ON users (search_identity, id);
CREATE INDEX users_by_update ON users (updated_at, id);
