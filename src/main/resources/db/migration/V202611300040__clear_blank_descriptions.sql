-- An optional text that is blank means that there is no text. Since this version requests are normalized
-- before they are stored, so a blank description that an earlier version stored becomes null as well.
UPDATE event_texts SET description = NULL WHERE description !~ '[^[:space:]]';
