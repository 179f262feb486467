-- The keys of access tokens. `next` is published before it signs, `active` signs, `retired` verifies until the last
-- token that it signed is over. `sealed` is the private half (docs/secrets.md).
CREATE TABLE signing_keys (
    kid            text COLLATE "C" PRIMARY KEY,
    state          text COLLATE "C" NOT NULL CHECK (state IN ('next', 'active', 'retired')),
    sealed         text COLLATE "C" NOT NULL,
    created_at     text COLLATE "C" NOT NULL,
    active_since   text COLLATE "C",
    accepted_until text COLLATE "C"
);
CREATE UNIQUE INDEX signing_keys_in_turn ON signing_keys (state) WHERE state <> 'retired';
