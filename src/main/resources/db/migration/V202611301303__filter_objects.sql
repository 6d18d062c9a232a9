-- Editors filter objects by activity and order them by the time of their change.
CREATE INDEX ar_objects_by_activity ON ar_objects (active, id);
CREATE INDEX ar_objects_by_update ON ar_objects (updated_at, id);
