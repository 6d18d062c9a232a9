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
  next bigint;
BEGIN
  FOREACH name IN ARRAY ARRAY['zones', 'subzones', 'ar_objects'] LOOP
    EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', name);
    EXECUTE format('SELECT nextval(pg_get_serial_sequence(%L, %L))', name, 'id') INTO next;
    EXECUTE format('ALTER TABLE %I ALTER COLUMN id DROP IDENTITY', name);
    EXECUTE format('CREATE SEQUENCE %I START WITH %s OWNED BY %I.id', name || '_id_seq', next, name);
    EXECUTE format(
      'ALTER TABLE %I ALTER COLUMN id SET DEFAULT next_scattered_id(%L::regclass)', name, name || '_id_seq');
  END LOOP;
END
$$;
