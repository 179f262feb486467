-- Personal API keys. `key_hash` is the SHA-256 of a key of 256 random bits, `permissions` a JSON list of names;
-- `families` is one of families, NULL for everything that the owner reaches. `last_used_at` is to the minute or so.
CREATE TABLE api_keys (
    id           text COLLATE "C" PRIMARY KEY,
    user_id      text COLLATE "C" NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    name         text COLLATE "C" NOT NULL,
    key_hash     text COLLATE "C" NOT NULL UNIQUE,
    permissions  text COLLATE "C" NOT NULL,
    families     text COLLATE "C",
    created_at   text COLLATE "C" NOT NULL,
    expires_at   text COLLATE "C" NOT NULL,
    last_used_at text COLLATE "C"
);
CREATE INDEX api_keys_by_user ON api_keys (user_id);
