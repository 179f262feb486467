-- The log in order of arrival. `sequence` has no gaps; `body` is the JSON of api::AuditEvent as the source wrote it.
CREATE TABLE events (
    sequence bigint PRIMARY KEY,
    id text COLLATE "C" NOT NULL UNIQUE,
    source text COLLATE "C" NOT NULL,
    body text COLLATE "C" NOT NULL
);
