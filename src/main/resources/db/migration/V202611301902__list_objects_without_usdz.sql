-- Editors list the objects with a binary glTF that iOS cannot show in its own viewer.
CREATE INDEX ar_objects_without_usdz ON ar_objects (id)
  WHERE coalesce(asset_file, '') LIKE '%.glb' AND asset_usdz_file IS NULL;
