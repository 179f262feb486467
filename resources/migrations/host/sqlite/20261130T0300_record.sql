-- One row: the last run of the server. Without `stopped` it runs, or was ended by force. `schema` is a JSON object: of
-- each database the name of the newest migration.
CREATE TABLE server_run (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    version TEXT NOT NULL,
    engine TEXT NOT NULL,
    schema TEXT NOT NULL,
    started TEXT NOT NULL,
    stopped TEXT
);
