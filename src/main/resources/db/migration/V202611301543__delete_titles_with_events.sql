-- Deletes the title of an event together with the event. The constraint is younger than the rows, because PostgreSQL checks
-- all rows together in a second, and each row of the migration before would have been checked by itself.
LOCK TABLE events IN SHARE ROW EXCLUSIVE MODE;

DELETE FROM event_titles t WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.id = t.event_id);
ALTER TABLE event_titles ADD FOREIGN KEY (event_id) REFERENCES events (id) ON DELETE CASCADE;
