-- An identity provider reports the logout of a user (OpenID Connect Back-Channel Logout). The session of the user at the
-- identity provider determines which sessions end. It is null for sessions that began before this migration, or with a
-- token without that claim. It never changes, so that an update of a session still touches no index. Building the index
-- reads the table once and finds no row.
ALTER TABLE sessions ADD COLUMN issuer_session varchar(255);

CREATE INDEX sessions_issuer_session ON sessions (issuer_session) WHERE issuer_session IS NOT NULL;

-- One row per logout token. A logout token is accepted once, on all nodes together. An access token that the identity
-- provider issued before the logout signs nobody in, until no such token can be valid.
CREATE TABLE issuer_logouts (
  issuer         varchar(255) NOT NULL,
  token_id       varchar(255) NOT NULL,
  -- the identity of the user; null if the token names only the session
  identity       varchar(255),
  -- the session at the identity provider; null if all sessions of the user have ended
  issuer_session varchar(255),
  logged_out_at  timestamptz NOT NULL,
  kept_until     timestamptz NOT NULL,
  CONSTRAINT issuer_logouts_pkey PRIMARY KEY (issuer, token_id),
  CONSTRAINT issuer_logouts_subject CHECK (identity IS NOT NULL OR issuer_session IS NOT NULL)
);

CREATE INDEX issuer_logouts_identity ON issuer_logouts (issuer, identity) WHERE identity IS NOT NULL;
CREATE INDEX issuer_logouts_session ON issuer_logouts (issuer, issuer_session) WHERE issuer_session IS NOT NULL;
CREATE INDEX issuer_logouts_kept_until ON issuer_logouts (kept_until);
