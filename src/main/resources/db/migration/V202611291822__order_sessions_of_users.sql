-- A sign-in reads only a bounded number of sessions of its user, in the order in which they were opened, and a list of
-- sessions reads only its page. None of these columns ever changes, so that an update of a session still touches no
-- index. Building the index blocks writes to sessions, about a second for a million of them; reads go on.
CREATE INDEX sessions_user_created ON sessions (user_id, created_at DESC, id);
DROP INDEX sessions_user;
