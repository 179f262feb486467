-- Personal API keys. `key_hash` is the SHA-256 of a key of 256 random bits, `permissions` a JSON list of names;
-- `families` is one of families, NULL for everything that the owner reaches. `last_used_at` is to the minute or so.
CREATE TABLE api_keys (
    id           TEXT PRIMARY KEY,
    user_id      TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    name         TEXT NOT NULL,
    key_hash     TEXT NOT NULL UNIQUE,
    permissions  TEXT NOT NULL,
    families     TEXT,
    created_at   TEXT NOT NULL,
    expires_at   TEXT NOT NULL,
    last_used_at TEXT
) STRICT;
CREATE INDEX api_keys_by_user ON api_keys (user_id);
