-- What is told to somebody. `data` is a JSON object for programs.
CREATE TABLE notifications (
    id         text COLLATE "C" PRIMARY KEY,
    kind       text COLLATE "C" NOT NULL,
    subject    text COLLATE "C" NOT NULL,
    text       text COLLATE "C" NOT NULL,
    data       text COLLATE "C" NOT NULL,
    created_at text COLLATE "C" NOT NULL
);

-- To whom, and how far it is. `since`: when it took its state. `due_at`: of one that waits, its next try; of one that is
-- leased, the end of the lease; of one that ended, when. `person`: whom it belongs to, empty where that is nobody.
CREATE TABLE deliveries (
    id           text COLLATE "C" PRIMARY KEY,
    notification text COLLATE "C" NOT NULL REFERENCES notifications (id) ON DELETE CASCADE,
    channel      text COLLATE "C" NOT NULL,
    address      text COLLATE "C" NOT NULL,
    person       text COLLATE "C" NOT NULL,
    state        text COLLATE "C" NOT NULL,
    attempts     bigint NOT NULL,
    since        text COLLATE "C" NOT NULL,
    due_at       text COLLATE "C" NOT NULL,
    lease        text COLLATE "C" NOT NULL,
    detail       text COLLATE "C" NOT NULL,
    UNIQUE (notification, channel, address)
);
CREATE INDEX deliveries_by_state ON deliveries (state, due_at, id);
CREATE INDEX deliveries_by_person ON deliveries (person);

-- The delivery log: what each try came to.
CREATE TABLE delivery_attempts (
    delivery text COLLATE "C" NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
    number   bigint NOT NULL,
    began_at text COLLATE "C" NOT NULL,
    ended_at text COLLATE "C" NOT NULL,
    outcome  text COLLATE "C" NOT NULL,
    detail   text COLLATE "C" NOT NULL,
    PRIMARY KEY (delivery, number)
);

-- The ways out. `settings` is sealed.
CREATE TABLE channels (
    id       text COLLATE "C" PRIMARY KEY,
    kind     text COLLATE "C" NOT NULL,
    name     text COLLATE "C" NOT NULL,
    enabled  bigint NOT NULL,
    settings text COLLATE "C" NOT NULL
);
