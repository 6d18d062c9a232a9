-- A secret zone must not show as a gap between the ids of two other zones. The ids of zones, subzones and objects
-- therefore advance by random steps. They stay unique and ascending: an id is the last of a random number of values
-- that the sequence of the table issues. See docs/security.md for what the ids still tell.
CREATE FUNCTION next_scattered_id(ids regclass) RETURNS bigint LANGUAGE sql VOLATILE AS $$
  SELECT max(nextval(ids)) FROM generate_series(1, 1 + floor(64 * random())::integer)
$$;

-- An identity column has no other default than the next value of its sequence. The sequence is replaced by one of the
-- same name that continues after the last issued id.
DO $$
DECLARE
  name text;
  writer text;
  next bigint;
BEGIN
  FOREACH name IN ARRAY ARRAY['zones', 'subzones', 'ar_objects'] LOOP
    EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', name);
    EXECUTE format('SELECT nextval(pg_get_serial_sequence(%L, %L))', name, 'id') INTO next;
    EXECUTE format('ALTER TABLE %I ALTER COLUMN id DROP IDENTITY', name);
    EXECUTE format('CREATE SEQUENCE %I START WITH %s OWNED BY %I.id', name || '_id_seq', next, name);
    EXECUTE format(
      'ALTER TABLE %I ALTER COLUMN id SET DEFAULT next_scattered_id(%L::regclass)', name, name || '_id_seq');
    -- An identity column needs no right to its sequence, a default does. Nodes insert before the migrations end.
    FOR writer IN
      SELECT DISTINCT acl.grantee::regrole::text FROM pg_class, aclexplode(relacl) AS acl
      WHERE oid = name::regclass AND acl.privilege_type = 'INSERT' AND acl.grantee <> 0
    LOOP
      EXECUTE format('GRANT USAGE ON SEQUENCE %I TO %s', name || '_id_seq', writer);
    END LOOP;
  END LOOP;
END
$$;
