-- Whoever exports an account wants to know what was done to it; among all that was ever done to users that
-- would take long to find.
CREATE INDEX audit_entries_of_user ON audit_entries (resource_id, id) WHERE resource = 'users';
