-- What was recorded before the log could be proven. The next start takes it into `events`, oldest first, and empties it.
DROP INDEX events_by_actor;
DROP INDEX events_by_target;
ALTER TABLE events RENAME TO earlier_events;

-- The log in order of arrival; `sequence` has no gaps, and the leaf's number in the tree is one less. The leaf is made of
-- id, source, time, action, outcome and the three hashes (docs/audit-log-format.md). Beside it stand the parts that were
-- hashed, each with its salt before it; a part may go, its hash stays. The two ids follow from the parts.
CREATE TABLE events (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    time TEXT NOT NULL,
    action TEXT NOT NULL,
    outcome TEXT NOT NULL,
    actor_hash TEXT,
    target_hash TEXT,
    details_hash TEXT,
    actor TEXT,
    target TEXT,
    details TEXT,
    actor_id TEXT,
    target_id TEXT
) STRICT;
CREATE INDEX events_by_actor ON events (actor_id, sequence) WHERE actor_id IS NOT NULL;
CREATE INDEX events_by_target ON events (target_id, sequence) WHERE target_id IS NOT NULL;

-- Hashes of the tree as they are served: 256 to a row, fewer in the last one of a level, each as base64, one after another.
CREATE TABLE log_tiles (
    level INTEGER NOT NULL,
    number INTEGER NOT NULL,
    hashes TEXT NOT NULL,
    PRIMARY KEY (level, number)
) STRICT;

-- The tree's right edge, and what was signed of it in the same commit.
CREATE TABLE log_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    size INTEGER NOT NULL,
    roots TEXT NOT NULL,
    checkpoint TEXT NOT NULL
) STRICT;

-- What verifies the signatures, and the seed that makes them, sealed (docs/secrets.md).
CREATE TABLE log_key (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    verifier TEXT NOT NULL,
    sealed TEXT NOT NULL
) STRICT;
