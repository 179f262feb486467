-- What people are told beside what they did themselves, each until they read it. `details` is a JSON object of `kind`'s.
CREATE TABLE notices (
    id         TEXT PRIMARY KEY,
    user_id    TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL,
    created_at TEXT NOT NULL,
    details    TEXT NOT NULL,
    read_at    TEXT
) STRICT;
CREATE INDEX notices_by_user ON notices (user_id, id);

-- Since when an account may do nothing before it has a second factor, whatever its roles ask for.
ALTER TABLE users ADD COLUMN factor_required_since TEXT;
