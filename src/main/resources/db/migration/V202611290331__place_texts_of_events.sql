-- Every text is where its event is: the foreign key moves it with the event, and deletes it with the event. A migration
-- of its own, because it takes half a minute for a million texts: whoever changes events waits meanwhile, but nobody who
-- reads them. Events are locked first, as by whoever changes them.
LOCK TABLE events IN SHARE ROW EXCLUSIVE MODE;

-- Feeds read the same afterwards.
ALTER TABLE event_texts DISABLE TRIGGER event_texts_stamp_feeds_when_changed;
UPDATE event_texts t SET location_id = e.location_id FROM events e
WHERE e.id = t.event_id AND t.location_id IS DISTINCT FROM e.location_id;
ALTER TABLE event_texts ENABLE TRIGGER event_texts_stamp_feeds_when_changed;

CREATE UNIQUE INDEX events_with_location ON events (id, location_id);
ALTER TABLE event_texts ADD CONSTRAINT event_texts_event_id_location_id_fkey
  FOREIGN KEY (event_id, location_id) REFERENCES events (id, location_id)
  ON UPDATE CASCADE ON DELETE CASCADE;

CREATE INDEX event_texts_of_location ON event_texts (location_id, event_id) INCLUDE (search_title);
