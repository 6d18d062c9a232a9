-- Editors search and order files by label. The column is maintained as that of the titles of zones, and a later
-- migration folds the labels of existing files.
ALTER TABLE files ADD COLUMN search_label text COLLATE "C";

CREATE FUNCTION fold_label_of_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_label := search_fold(coalesce(NEW.label, NEW.filename));
  RETURN NEW;
END $$;

CREATE TRIGGER files_fold_label BEFORE INSERT OR UPDATE OF label ON files
  FOR EACH ROW EXECUTE FUNCTION fold_label_of_file();
