-- What is told to somebody. `data` is a JSON object for programs.
CREATE TABLE notifications (
    id         TEXT PRIMARY KEY,
    kind       TEXT NOT NULL,
    subject    TEXT NOT NULL,
    text       TEXT NOT NULL,
    data       TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

-- To whom, and how far it is. `since`: when it took its state. `due_at`: of one that waits, its next try; of one that is
-- leased, the end of the lease; of one that ended, when. `person`: whom it belongs to, empty where that is nobody.
CREATE TABLE deliveries (
    id           TEXT PRIMARY KEY,
    notification TEXT NOT NULL REFERENCES notifications (id) ON DELETE CASCADE,
    channel      TEXT NOT NULL,
    address      TEXT NOT NULL,
    person       TEXT NOT NULL,
    state        TEXT NOT NULL,
    attempts     INTEGER NOT NULL,
    since        TEXT NOT NULL,
    due_at       TEXT NOT NULL,
    lease        TEXT NOT NULL,
    detail       TEXT NOT NULL,
    UNIQUE (notification, channel, address)
) STRICT;
CREATE INDEX deliveries_by_state ON deliveries (state, due_at, id);
CREATE INDEX deliveries_by_person ON deliveries (person);

-- The delivery log: what each try came to.
CREATE TABLE delivery_attempts (
    delivery TEXT NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
    number   INTEGER NOT NULL,
    began_at TEXT NOT NULL,
    ended_at TEXT NOT NULL,
    outcome  TEXT NOT NULL,
    detail   TEXT NOT NULL,
    PRIMARY KEY (delivery, number)
) STRICT;

-- The ways out. `settings` is sealed.
CREATE TABLE channels (
    id       TEXT PRIMARY KEY,
    kind     TEXT NOT NULL,
    name     TEXT NOT NULL,
    enabled  INTEGER NOT NULL,
    settings TEXT NOT NULL
) STRICT;
