-- Public halves only: whoever holds this file cannot open a backup.
CREATE TABLE recovery_keys (
    id text COLLATE "C" PRIMARY KEY,
    recipient text COLLATE "C" NOT NULL UNIQUE,
    created_at text COLLATE "C" NOT NULL
);
