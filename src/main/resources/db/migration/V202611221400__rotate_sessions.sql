-- A refresh token may be replaced at each use. The counter of the row says how often that was; seen_at
-- since when somebody was seen with the present pair, after which the token before it is worth nothing.
-- With a default, because nodes of the version before do not know the column.
ALTER TABLE sessions
  ADD COLUMN rotated_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN seen_at    timestamptz;
