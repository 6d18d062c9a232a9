-- An entry of a move concerns two places. Each side is shown to the administrators of its own place only, so an entry
-- stores the places of both sides. Both columns are empty arrays for an entry of one place. They are null for an entry
-- that was written before this migration, or by a node of the version before it. Such an entry of a move is shown in
-- full to root only.
ALTER TABLE audit_entries
  -- from the root location down to the place before the change
  ADD COLUMN former_place_ids bigint[],
  -- from the root location down to the place after the change
  ADD COLUMN present_place_ids bigint[];
