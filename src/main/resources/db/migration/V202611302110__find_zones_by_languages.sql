-- Editors list the zones and objects that have no texts in a language. A function names the languages of a row, so that its
-- index contains each set of languages that occurs.

-- The languages of the texts of a row, in a fixed order and separated by commas: 'en', 'en,uk'. 'und' means that the language is
-- not stated.
CREATE FUNCTION written_languages(language text, translations text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN translations IS NULL THEN coalesce(language, 'und') ELSE (
    SELECT string_agg(tag, ',' ORDER BY tag COLLATE "C")
    FROM (SELECT language UNION SELECT json_object_keys(CAST(translations AS json))) AS written (tag)) END
$$;

CREATE INDEX zones_by_languages ON zones (written_languages(language, translations), id);
