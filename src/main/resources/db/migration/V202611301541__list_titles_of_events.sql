-- Editors order events by the title in the default language of each event. The titles in all languages are in one index, which
-- does not tell the default language: the last titles were found after those of a million translations. The database keeps
-- the title of each event in a narrow table, by triggers, because nodes of the previous version do not know it. A later
-- migration adds the titles of existing events.
CREATE TABLE event_titles (
  event_id     bigint PRIMARY KEY,
  -- the folded title in the default language of the event
  search_title text COLLATE "C" NOT NULL
);

-- A text is written after its event. The trigger of the event therefore covers only a change of the default language.
CREATE FUNCTION list_title_of_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO event_titles (event_id, search_title)
  SELECT e.id, NEW.search_title FROM events e WHERE e.id = NEW.event_id AND e.language = NEW.language
  ON CONFLICT (event_id) DO UPDATE SET search_title = excluded.search_title;
  RETURN NULL;
END $$;

CREATE FUNCTION list_title_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO event_titles (event_id, search_title)
  SELECT t.event_id, t.search_title FROM event_texts t WHERE t.event_id = NEW.id AND t.language = NEW.language
  ON CONFLICT (event_id) DO UPDATE SET search_title = excluded.search_title;
  RETURN NULL;
END $$;

CREATE TRIGGER event_texts_list_inserted_title AFTER INSERT ON event_texts
  FOR EACH ROW EXECUTE FUNCTION list_title_of_text();
CREATE TRIGGER event_texts_list_changed_title AFTER UPDATE OF title ON event_texts
  FOR EACH ROW WHEN (OLD.title <> NEW.title) EXECUTE FUNCTION list_title_of_text();
CREATE TRIGGER events_list_title AFTER UPDATE OF language ON events
  FOR EACH ROW WHEN (OLD.language <> NEW.language) EXECUTE FUNCTION list_title_of_event();
