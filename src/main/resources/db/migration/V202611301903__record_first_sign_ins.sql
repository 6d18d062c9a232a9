-- Administrators see which invited users have never signed in. The default holds for all existing users, because nothing has
-- recorded their sign-ins, and for users that a sign-in creates. It does not rewrite the table.
ALTER TABLE users ADD COLUMN signed_in boolean NOT NULL DEFAULT true;
