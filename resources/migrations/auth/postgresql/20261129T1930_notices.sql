-- What people are told beside what they did themselves, each until they read it. `details` is a JSON object of `kind`'s.
CREATE TABLE notices (
    id         text COLLATE "C" PRIMARY KEY,
    user_id    text COLLATE "C" NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    kind       text COLLATE "C" NOT NULL,
    created_at text COLLATE "C" NOT NULL,
    details    text COLLATE "C" NOT NULL,
    read_at    text COLLATE "C"
);
CREATE INDEX notices_by_user ON notices (user_id, id);

-- Since when an account may do nothing before it has a second factor, whatever its roles ask for.
ALTER TABLE users ADD COLUMN factor_required_since text COLLATE "C";
