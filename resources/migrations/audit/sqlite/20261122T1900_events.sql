-- The log in order of arrival. `sequence` has no gaps; `body` is the JSON of api::AuditEvent as the source wrote it.
CREATE TABLE events (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    body TEXT NOT NULL
);

-- How far each source's outbox was taken, moved in the transaction that appends.
CREATE TABLE positions (
    source TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL
);
