-- What the log is searched by. All of it follows from `events` and is made by the next start for what was recorded before.
-- No personal value stands here: people are ids, addresses keyed hashes, and the words are those of backend/audit/search.

-- One row for each event, with numbers only: what takes part in a search and in counts. `at` counts microseconds since
-- 1970; action, actor, target_type and source are ids of search_terms; outcome and kind are absent of the usual one
-- (success, user), so that their indexes are small; target, session and trace are hashes of ids.
CREATE TABLE search_events (
    sequence bigint PRIMARY KEY,
    at bigint NOT NULL,
    action bigint NOT NULL,
    outcome bigint,
    kind bigint,
    actor bigint,
    target_type bigint,
    source bigint NOT NULL,
    target bigint,
    session bigint,
    trace bigint,
    address bigint,
    network bigint
);
CREATE INDEX search_events_by_action ON search_events (action, sequence);
CREATE INDEX search_events_by_outcome ON search_events (outcome, sequence) WHERE outcome IS NOT NULL;
CREATE INDEX search_events_by_kind ON search_events (kind, sequence) WHERE kind IS NOT NULL;
CREATE INDEX search_events_by_actor ON search_events (actor, sequence) WHERE actor IS NOT NULL;
CREATE INDEX search_events_by_target_type ON search_events (target_type, sequence) WHERE target_type IS NOT NULL;
CREATE INDEX search_events_by_source ON search_events (source, sequence);
CREATE INDEX search_events_by_target ON search_events (target, sequence) WHERE target IS NOT NULL;
CREATE INDEX search_events_by_session ON search_events (session, sequence) WHERE session IS NOT NULL;
CREATE INDEX search_events_by_trace ON search_events (trace, sequence) WHERE trace IS NOT NULL;
CREATE INDEX search_events_by_address ON search_events (address, sequence) WHERE address IS NOT NULL;
CREATE INDEX search_events_by_network ON search_events (network, sequence) WHERE network IS NOT NULL;

-- Texts that events have in common, by kind (TermKind), and how many events have each.
CREATE TABLE search_terms (
    id bigint PRIMARY KEY,
    kind bigint NOT NULL,
    term text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    UNIQUE (kind, term)
);

-- In which events a word stands.
CREATE TABLE search_postings (
    word bigint NOT NULL,
    sequence bigint NOT NULL,
    PRIMARY KEY (word, sequence)
);

-- How many events there are of each kind; 0 stands for what is absent. Days and hours count since 1970.
CREATE TABLE search_days (
    day bigint NOT NULL,
    action bigint NOT NULL,
    outcome bigint NOT NULL,
    kind bigint NOT NULL,
    actor bigint NOT NULL,
    target_type bigint NOT NULL,
    source bigint NOT NULL,
    number bigint NOT NULL,
    PRIMARY KEY (day, action, outcome, kind, actor, target_type, source)
);
CREATE TABLE search_hours (
    hour bigint NOT NULL,
    action bigint NOT NULL,
    outcome bigint NOT NULL,
    kind bigint NOT NULL,
    target_type bigint NOT NULL,
    source bigint NOT NULL,
    number bigint NOT NULL,
    PRIMARY KEY (hour, action, outcome, kind, target_type, source)
);
CREATE TABLE search_minutes (
    minute bigint NOT NULL,
    action bigint NOT NULL,
    outcome bigint NOT NULL,
    number bigint NOT NULL,
    PRIMARY KEY (minute, action, outcome)
);

-- Where the events of an hour lie among the sequences.
CREATE TABLE search_spans (
    hour bigint PRIMARY KEY,
    first bigint NOT NULL,
    last bigint NOT NULL
);
