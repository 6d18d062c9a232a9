#!/bin/sh
# Creates the role of the application. PostgreSQL runs this script once, when it initializes its database. The role owns
# nothing; the owner's migrations grant it the privileges that it needs. psql reads the password from standard input, so
# that it is not in the list of processes.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<SQL
\set password \`cat /run/secrets/database-password\`
CREATE ROLE tmtar LOGIN PASSWORD :'password';
SQL
