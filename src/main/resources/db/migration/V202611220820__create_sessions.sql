-- One row a sign-in. A refresh token is the id of this row and its counter, signed; so there is no
-- table of tokens, and ending a session is deleting its row.
CREATE TABLE sessions (
  -- random, so that a new database does not bring old tokens back to life
  id           bigint PRIMARY KEY,
  user_id      bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  counter      integer NOT NULL DEFAULT 0,
  created_at   timestamptz NOT NULL,
  last_used_at timestamptz NOT NULL,
  expires_at   timestamptz,
  address      varchar(45),
  user_agent   varchar(255)
);

CREATE INDEX sessions_user ON sessions (user_id);
