-- What was recorded before the log could be proven. The next start takes it into `events`, oldest first, and empties it.
DROP INDEX events_by_actor;
DROP INDEX events_by_target;
ALTER TABLE events RENAME TO earlier_events;

-- The log in order of arrival; `sequence` has no gaps, and the leaf's number in the tree is one less. The leaf is made of
-- id, source, time, action, outcome and the three hashes (docs/audit-log-format.md). Beside it stand the parts that were
-- hashed, each with its salt before it; a part may go, its hash stays. The two ids follow from the parts.
CREATE TABLE events (
    sequence bigint PRIMARY KEY,
    id text COLLATE "C" NOT NULL UNIQUE,
    source text COLLATE "C" NOT NULL,
    time text COLLATE "C" NOT NULL,
    action text COLLATE "C" NOT NULL,
    outcome text COLLATE "C" NOT NULL,
    actor_hash text COLLATE "C",
    target_hash text COLLATE "C",
    details_hash text COLLATE "C",
    actor text COLLATE "C",
    target text COLLATE "C",
    details text COLLATE "C",
    actor_id text COLLATE "C",
    target_id text COLLATE "C"
);
CREATE INDEX events_by_actor ON events (actor_id, sequence) WHERE actor_id IS NOT NULL;
CREATE INDEX events_by_target ON events (target_id, sequence) WHERE target_id IS NOT NULL;

-- Hashes of the tree as they are served: 256 to a row, fewer in the last one of a level, each as base64, one after another.
CREATE TABLE log_tiles (
    level bigint NOT NULL,
    number bigint NOT NULL,
    hashes text COLLATE "C" NOT NULL,
    PRIMARY KEY (level, number)
);

-- The tree's right edge, and what was signed of it in the same commit.
CREATE TABLE log_head (
    id bigint PRIMARY KEY CHECK (id = 1),
    size bigint NOT NULL,
    roots text COLLATE "C" NOT NULL,
    checkpoint text COLLATE "C" NOT NULL
);

-- What verifies the signatures, and the seed that makes them, sealed (docs/secrets.md).
CREATE TABLE log_key (
    id bigint PRIMARY KEY CHECK (id = 1),
    verifier text COLLATE "C" NOT NULL,
    sealed text COLLATE "C" NOT NULL
);
