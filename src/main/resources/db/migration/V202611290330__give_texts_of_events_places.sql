-- Editors search the titles of their place. Titles of other places lie between them in every index but one that
-- begins with the place, so a text says, too, where its event is. Nobody who adds a text has to say it, nodes of the
-- version before least of all; an event that is being moved is waited for.
ALTER TABLE event_texts ADD COLUMN location_id bigint;

CREATE FUNCTION place_event_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT location_id INTO NEW.location_id FROM events WHERE id = NEW.event_id FOR KEY SHARE;
  RETURN NEW;
END $$;

CREATE TRIGGER event_texts_are_placed BEFORE INSERT ON event_texts
  FOR EACH ROW WHEN (NEW.location_id IS NULL) EXECUTE FUNCTION place_event_text();
