-- The overview of a location counts the events without texts in a language. It counts the texts by this index, because
-- the table has long descriptions. Two million texts take about three seconds, in which changes of events wait.
CREATE INDEX event_texts_by_language ON event_texts (location_id, language);
