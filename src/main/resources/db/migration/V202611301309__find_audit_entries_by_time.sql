-- Readers of the audit list the entries of a period, of a resource and of a rare action.
CREATE INDEX audit_entries_by_time ON audit_entries (at, id);
CREATE INDEX audit_entries_by_action ON audit_entries (action, id DESC);
