-- AUTOINCREMENT: a receiver remembers the last sequence it took, so none may be given twice.
CREATE TABLE outbox (
    seq     INTEGER PRIMARY KEY AUTOINCREMENT,
    id      TEXT NOT NULL UNIQUE,
    topic   TEXT NOT NULL,
    payload TEXT NOT NULL,
    created TEXT NOT NULL
) STRICT;

CREATE TABLE idempotency (
    owner           TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    request_hash    TEXT NOT NULL,
    status          INTEGER NOT NULL,
    etag            TEXT NOT NULL,
    location        TEXT NOT NULL,
    body            TEXT NOT NULL,
    created         TEXT NOT NULL,
    PRIMARY KEY (owner, idempotency_key)
) STRICT;

CREATE INDEX idempotency_created ON idempotency (created);
