-- Everybody of whom the log tells, each with a key of their own, sealed (docs/secrets.md), under which their parts of
-- `events` stand. Who is erased has none any more; `key_id` stays, so that it is known why a part cannot be opened.
CREATE TABLE people (
    id text COLLATE "C" PRIMARY KEY,
    key_id text COLLATE "C" NOT NULL UNIQUE,
    sealed text COLLATE "C",
    erased_at text COLLATE "C"
);

-- Names and mail addresses of people, as events told them, sealed under the person's key. `mark` tells them apart and is
-- keyed as well. An erased person's rows stay without both, so that no number is given twice.
CREATE TABLE person_names (
    number bigint PRIMARY KEY,
    person text COLLATE "C" NOT NULL REFERENCES people (id),
    mark text COLLATE "C",
    sealed text COLLATE "C",
    UNIQUE (person, mark)
);

-- Up to which event the parts that were stored in clear are sealed; while it is there a start goes on with it.
CREATE TABLE unsealed_events (
    id bigint PRIMARY KEY CHECK (id = 1),
    sealed_up_to bigint NOT NULL
);
INSERT INTO unsealed_events (id, sealed_up_to) SELECT 1, 0 WHERE EXISTS (SELECT 1 FROM events);
