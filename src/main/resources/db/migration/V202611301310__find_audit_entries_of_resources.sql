-- Readers of the audit list the history of one resource.
CREATE INDEX audit_entries_of_resource ON audit_entries (resource_id, id DESC);
