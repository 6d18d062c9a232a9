-- Whoever is responsible for a place has to be able to find out who did what there. An entry is written
-- in the transaction of the change it tells of, and refers to nothing by foreign keys: it outlives users,
-- sessions and places. It holds no personal data but ids.
CREATE TABLE audit_entries (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at          timestamptz NOT NULL,
  actor_id    bigint,
  session_id  bigint,
  action      varchar(16) NOT NULL,
  resource    varchar(32) NOT NULL,
  resource_id bigint,
  location_id bigint,
  -- the places concerned with all that lay above them at that moment, for those who administer one
  place_ids   bigint[] NOT NULL,
  before      jsonb,
  after       jsonb,
  request_id  varchar(64) NOT NULL
);

CREATE INDEX audit_entries_places ON audit_entries USING gin (place_ids);
CREATE INDEX audit_entries_resource ON audit_entries (resource, id DESC);
CREATE INDEX audit_entries_actor ON audit_entries (actor_id, id DESC);

-- Entries stay as they are. The application's role has no right to change them where it is not the
-- owner of the table; this keeps owners and superusers from doing so by mistake, too. To put old ones away,
-- an owner says so in its transaction.
CREATE FUNCTION refuse_to_change_audit_entries() RETURNS trigger
  LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' AND current_setting('tmtar.audit_retention', true) = 'delete' THEN
      RETURN NULL;
    END IF;
    RAISE EXCEPTION 'audit entries are never changed or deleted' USING ERRCODE = 'insufficient_privilege';
  END
  $$;

CREATE TRIGGER audit_entries_stay
  BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_audit_entries();
