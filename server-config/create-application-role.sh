#!/bin/sh
# Runs once, when PostgreSQL makes its database: the application's own role, which owns nothing. The migrations, that
# the owner runs, grant it what it needs. The password stands on standard input, not in the list of processes.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<SQL
\set password \`cat /run/secrets/database-password\`
CREATE ROLE tmtar LOGIN PASSWORD :'password';
SQL
