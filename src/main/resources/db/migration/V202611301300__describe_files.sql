-- Editors recognize a file by the name under which it was uploaded, and add a text for people that cannot see it. The
-- report of the check of a model was part of the response to the upload only. All are null for files that were
-- uploaded before this migration, or by a node of the previous version.
ALTER TABLE files
  ADD COLUMN label varchar(255) CHECK (label <> ''),
  ADD COLUMN alt varchar(1000) CHECK (alt <> ''),
  ADD COLUMN report text,
  -- increases with each change of these columns, of the visibility and of the location
  ADD COLUMN version bigint NOT NULL DEFAULT 1;
