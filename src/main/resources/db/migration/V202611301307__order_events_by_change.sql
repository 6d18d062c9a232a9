-- Editors list the events that were changed last, and the few events of a location that are inactive.
CREATE INDEX events_by_update ON events (update_date, id);
CREATE INDEX events_inactive ON events (location_id, published_at DESC, id DESC) WHERE NOT active;
