-- One row: what was set, by key, as a JSON object. A key that is not there has its default.
CREATE TABLE settings (
    id bigint PRIMARY KEY CHECK (id = 1),
    revision bigint NOT NULL,
    body text COLLATE "C" NOT NULL
);
INSERT INTO settings (id, revision, body) VALUES (1, 1, '{}');
