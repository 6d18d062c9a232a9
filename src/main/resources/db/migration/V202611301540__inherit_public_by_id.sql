-- Reads the locations above a location by their ids. A statement that inserts many locations plans the function once, while
-- the table is still small. PostgreSQL then joined the path with a scan of all locations for each row, so a restore of
-- 50,000 locations took minutes. OFFSET 0 prevents the join.
CREATE OR REPLACE FUNCTION inherits_public(path ltree) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((
    SELECT above.public
    FROM unnest(string_to_array(subpath($1, 0, -1)::text, '.')::bigint[]) WITH ORDINALITY AS step (id, level)
    CROSS JOIN LATERAL (SELECT l.public FROM locations l WHERE l.id = step.id OFFSET 0) AS above
    WHERE above.public IS NOT NULL
    ORDER BY step.level DESC LIMIT 1), false)
$$;
