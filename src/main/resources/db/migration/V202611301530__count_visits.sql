-- Visits are counted without a record of visitors. A user counts once per day (UTC), zone and object. During the day, a row of
-- visit_digests represents a user: a digest with a random key, which all nodes read from visit_keys. At the end of the day,
-- end_day_of_visits() stores the numbers and forgets the key and the digests.
--
-- Both tables are UNLOGGED. Their rows are therefore neither in the WAL nor in base backups and replicas, and the command backup
-- leaves such tables out. TRUNCATE removes the files of both tables, whereas deleted rows would remain in the pages of a
-- table. A crash of the database empties them: the visits of that day until then are lost, and users may count again.
--
-- The numbers are written only at the end of the day. The time of a write in the WAL therefore does not reveal the time of a visit. For
-- the same reason, no foreign key locks the row of a zone for each visit.
CREATE UNLOGGED TABLE visit_keys (
  day date NOT NULL,
  key bytea NOT NULL,
  CONSTRAINT visit_keys_pkey PRIMARY KEY (day)
);

CREATE UNLOGGED TABLE visit_digests (
  digest    bytea NOT NULL,
  zone_id   bigint NOT NULL,
  -- 0 for a visit of the zone itself
  object_id bigint NOT NULL,
  CONSTRAINT visit_digests_pkey PRIMARY KEY (digest)
);

-- The numbers of the days that are over. Rows of zones and objects that no longer exist are deleted at the end of the day.
CREATE TABLE visit_counts (
  object_id bigint NOT NULL,
  zone_id   bigint NOT NULL,
  day       date NOT NULL,
  visits    bigint NOT NULL,
  CONSTRAINT visit_counts_pkey PRIMARY KEY (object_id, zone_id, day),
  CONSTRAINT visit_counts_visits CHECK (visits > 0)
);

-- The published numbers of all zones by day. Without this index, the overview of the whole tree reads the numbers of
-- all earlier days.
CREATE INDEX visit_counts_by_day ON visit_counts (day) INCLUDE (zone_id, visits) WHERE object_id = 0 AND visits >= 5;

-- Ends the day of the key if it is over, and begins the current one. Returns whether it did. The clock of the database
-- determines the day, so that all nodes agree. If that clock goes back, the day of the key continues. The locks wait for
-- concurrent visits, whose statement locks the tables in the same order. A number that was stored never changes. The function runs
-- with the privileges of the owner, because the role of the application may not truncate tables.
CREATE FUNCTION end_day_of_visits() RETURNS boolean LANGUAGE plpgsql
SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  today CONSTANT date := CAST(now() AT TIME ZONE 'UTC' AS date);
BEGIN
  LOCK TABLE visit_keys IN ACCESS EXCLUSIVE MODE;
  LOCK TABLE visit_digests IN ACCESS EXCLUSIVE MODE;
  IF EXISTS (SELECT FROM visit_keys WHERE day >= today) THEN
    RETURN false;
  END IF;
  INSERT INTO visit_counts (object_id, zone_id, day, visits)
  SELECT d.object_id, d.zone_id, k.day, count(*) FROM visit_keys k CROSS JOIN visit_digests d
  GROUP BY d.object_id, d.zone_id, k.day
  ON CONFLICT DO NOTHING;
  TRUNCATE visit_keys, visit_digests;
  INSERT INTO visit_keys (day, key)
  VALUES (today, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));
  RETURN true;
END
$$;
