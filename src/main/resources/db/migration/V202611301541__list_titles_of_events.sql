-- Editors order events by the title in the default language of each event. The titles in all languages are in one index, which
-- does not tell the default language: the last titles were found after those of a million translations. The database keeps
-- the title of each event in a narrow table, by triggers, because nodes of the previous version do not know it. A later
-- migration adds the titles of existing events.
CREATE TABLE event_titles (
  event_id     bigint PRIMARY KEY,
  -- the folded title in the default language of the event
  search_title text COLLATE "C" NOT NULL,
  -- as in the event; the inactive events have an index of their own titles, because they may be few, and anywhere in the order
  active       boolean NOT NULL
);

-- A text is written after its event. The trigger of the event therefore covers only changes of the default language and of active.
CREATE FUNCTION list_title_of_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO event_titles (event_id, search_title, active)
  SELECT e.id, NEW.search_title, e.active FROM events e WHERE e.id = NEW.event_id AND e.language = NEW.language
  ON CONFLICT (event_id) DO UPDATE SET search_title = excluded.search_title;
  RETURN NULL;
END $$;

CREATE FUNCTION list_title_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO event_titles (event_id, search_title, active)
  SELECT t.event_id, t.search_title, NEW.active FROM event_texts t WHERE t.event_id = NEW.id AND t.language = NEW.language
  ON CONFLICT (event_id) DO UPDATE SET search_title = excluded.search_title, active = excluded.active;
  RETURN NULL;
END $$;

CREATE TRIGGER event_texts_list_inserted_title AFTER INSERT ON event_texts
  FOR EACH ROW EXECUTE FUNCTION list_title_of_text();
CREATE TRIGGER event_texts_list_changed_title AFTER UPDATE OF title ON event_texts
  FOR EACH ROW WHEN (OLD.title <> NEW.title) EXECUTE FUNCTION list_title_of_text();
CREATE TRIGGER events_list_title AFTER UPDATE OF language, active ON events
  FOR EACH ROW WHEN ((OLD.language, OLD.active) <> (NEW.language, NEW.active)) EXECUTE FUNCTION list_title_of_event();
