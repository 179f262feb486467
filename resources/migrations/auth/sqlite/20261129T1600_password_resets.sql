-- SHA-256 of codes of 256 random bits, one for each person at most; a used one goes. `begun_by` is the id of the
-- administrator whose rights it rests on; without one it rests on the server's own machine.
CREATE TABLE password_resets (
    code_hash  TEXT PRIMARY KEY,
    user_id    TEXT NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    begun_by   TEXT,
    expires_at TEXT NOT NULL
) STRICT;
