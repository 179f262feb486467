-- The keys of access tokens. `next` is published before it signs, `active` signs, `retired` verifies until the last
-- token that it signed is over. `sealed` is the private half (docs/secrets.md).
CREATE TABLE signing_keys (
    kid            TEXT PRIMARY KEY,
    state          TEXT NOT NULL CHECK (state IN ('next', 'active', 'retired')),
    sealed         TEXT NOT NULL,
    created_at     TEXT NOT NULL,
    active_since   TEXT,
    accepted_until TEXT
) STRICT;
CREATE UNIQUE INDEX signing_keys_in_turn ON signing_keys (state) WHERE state <> 'retired';
