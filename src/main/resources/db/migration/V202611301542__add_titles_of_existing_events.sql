-- Adds the titles of existing events. A million events take about ten seconds, in which changes of events wait. Reads do not.
LOCK TABLE events, event_texts IN SHARE ROW EXCLUSIVE MODE;

-- The triggers have added the events that have changed since the migration before.
INSERT INTO event_titles (event_id, search_title, active)
SELECT e.id, t.search_title, e.active FROM events e JOIN event_texts t ON t.event_id = e.id AND t.language = e.language
ON CONFLICT (event_id) DO NOTHING;

CREATE INDEX event_titles_by_title ON event_titles (search_title, event_id);
CREATE INDEX event_titles_of_inactive ON event_titles (search_title, event_id) WHERE NOT active;
ANALYZE event_titles;
