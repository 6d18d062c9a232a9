-- Marks the existing objects of secret zones and indexes their files. A separate migration, because it takes seconds if
-- there are many of them. Changes of zones and objects wait meanwhile, reads do not. Zones are locked first, as by a
-- change of a zone.
LOCK TABLE zones, ar_objects IN SHARE ROW EXCLUSIVE MODE;

CREATE INDEX ar_objects_of_secret_target ON ar_objects (target_image_file) WHERE secret;
CREATE INDEX ar_objects_of_secret_asset ON ar_objects (asset_file) WHERE secret;
CREATE INDEX ar_objects_of_secret_usdz ON ar_objects (asset_usdz_file) WHERE secret;

UPDATE ar_objects o SET secret = true FROM subzones s JOIN zones z ON z.id = s.zone_id
WHERE s.id = o.subzone_id AND z.secret;

-- The planner chooses these indexes only if it knows how few rows they contain.
ANALYZE ar_objects;
