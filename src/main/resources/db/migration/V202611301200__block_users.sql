-- Root can block a user without deleting the account. The label is the name by which the administrator that invited the
-- user knows the user. Adding these columns does not rewrite the table.
ALTER TABLE users
  ADD COLUMN blocked boolean NOT NULL DEFAULT false,
  ADD COLUMN label   varchar(255);
