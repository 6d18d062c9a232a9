-- Nodes remember who somebody is and what that one may do, and hear on the channel "rights" of whom to forget
-- that: told by the database itself, so that it does not matter who changes it.
CREATE FUNCTION announce_changed_rights() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('rights', to_jsonb(OLD) ->> TG_ARGV[0]);
  RETURN NULL;
END $$;

CREATE TRIGGER users_announce_changed_rights
  AFTER UPDATE OF location_id, admin_location_id ON users FOR EACH ROW
  WHEN (OLD.location_id IS DISTINCT FROM NEW.location_id
    OR OLD.admin_location_id IS DISTINCT FROM NEW.admin_location_id)
  EXECUTE FUNCTION announce_changed_rights('id');

-- With its user a session goes as well. That it lasts longer, after each use, changes nothing.
CREATE TRIGGER sessions_announce_changed_rights
  AFTER DELETE ON sessions FOR EACH ROW EXECUTE FUNCTION announce_changed_rights('user_id');

CREATE TRIGGER sessions_announce_earlier_end
  AFTER UPDATE OF expires_at ON sessions FOR EACH ROW
  WHEN (NEW.expires_at < OLD.expires_at OR (OLD.expires_at IS NULL AND NEW.expires_at IS NOT NULL))
  EXECUTE FUNCTION announce_changed_rights('user_id');
