-- The overview counts the texts of zones and objects by language. For root it parsed the translations of all of them, which
-- are stored and compressed apart from their rows. Each row therefore states the languages of its translations. The
-- database sets the column, so that it cannot differ from them. No release writes translations before this migration, so no
-- row has any.
ALTER TABLE zones
  -- null: no translations
  ADD COLUMN translation_languages text[];
ALTER TABLE ar_objects
  ADD COLUMN translation_languages text[];

CREATE FUNCTION state_languages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.translation_languages := nullif(ARRAY(SELECT json_object_keys(CAST(NEW.translations AS json))), '{}');
  RETURN NEW;
END $$;

CREATE TRIGGER zones_state_languages BEFORE INSERT OR UPDATE OF translations ON zones
  FOR EACH ROW EXECUTE FUNCTION state_languages();
CREATE TRIGGER ar_objects_state_languages BEFORE INSERT OR UPDATE OF translations ON ar_objects
  FOR EACH ROW EXECUTE FUNCTION state_languages();
