-- Writers do not number events: numbers that they draw come to light in the order of commits, not of numbers, and a
-- receiver that remembers the last one would pass over what commits late. The relay numbers what is committed.
CREATE TABLE outbox (
    ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    seq     bigint UNIQUE,
    id      text COLLATE "C" NOT NULL UNIQUE,
    topic   text COLLATE "C" NOT NULL,
    payload text COLLATE "C" NOT NULL,
    created text COLLATE "C" NOT NULL
);
CREATE INDEX outbox_unnumbered ON outbox (ordinal) WHERE seq IS NULL;

-- The last number that was given. A receiver remembers the last one it took, so none may be given twice.
CREATE TABLE outbox_numbers (
    id   bigint PRIMARY KEY CHECK (id = 1),
    last bigint NOT NULL
);
INSERT INTO outbox_numbers (id, last) VALUES (1, 0);

CREATE TABLE idempotency (
    owner           text COLLATE "C" NOT NULL,
    idempotency_key text COLLATE "C" NOT NULL,
    request_hash    text COLLATE "C" NOT NULL,
    status          bigint NOT NULL,
    etag            text COLLATE "C" NOT NULL,
    location        text COLLATE "C" NOT NULL,
    body            text COLLATE "C" NOT NULL,
    created         text COLLATE "C" NOT NULL,
    PRIMARY KEY (owner, idempotency_key)
);
CREATE INDEX idempotency_created ON idempotency (created);
