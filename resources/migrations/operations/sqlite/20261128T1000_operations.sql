-- A body is the wire form of an operation as it was last written: when it began and when it ended. How far it is
-- between the two stands in memory only. Without finished_at, after a start: what the server's end interrupted.
CREATE TABLE operations (
    id TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    finished_at TEXT,
    body TEXT NOT NULL
);
CREATE INDEX operations_by_owner ON operations (owner, id);
CREATE INDEX operations_by_end ON operations (finished_at);
