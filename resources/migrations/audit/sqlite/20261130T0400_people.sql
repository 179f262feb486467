-- Everybody of whom the log tells, each with a key of their own, sealed (docs/secrets.md), under which their parts of
-- `events` stand. Who is erased has none any more; `key_id` stays, so that it is known why a part cannot be opened.
CREATE TABLE people (
    id TEXT PRIMARY KEY,
    key_id TEXT NOT NULL UNIQUE,
    sealed TEXT,
    erased_at TEXT
) STRICT;

-- Names and mail addresses of people, as events told them, sealed under the person's key. `mark` tells them apart and is
-- keyed as well. An erased person's rows stay without both, so that no number is given twice.
CREATE TABLE person_names (
    number INTEGER PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    mark TEXT,
    sealed TEXT,
    UNIQUE (person, mark)
) STRICT;

-- Up to which event the parts that were stored in clear are sealed; while it is there a start goes on with it.
CREATE TABLE unsealed_events (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    sealed_up_to INTEGER NOT NULL
) STRICT;
INSERT INTO unsealed_events (id, sealed_up_to) SELECT 1, 0 WHERE EXISTS (SELECT 1 FROM events);
