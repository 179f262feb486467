-- One row: the last run of the server. Without `stopped` it runs, or was ended by force. `schema` is a JSON object: of
-- each database the name of the newest migration.
CREATE TABLE server_run (
    id bigint PRIMARY KEY CHECK (id = 1),
    version text COLLATE "C" NOT NULL,
    engine text COLLATE "C" NOT NULL,
    schema text COLLATE "C" NOT NULL,
    started text COLLATE "C" NOT NULL,
    stopped text COLLATE "C"
);
