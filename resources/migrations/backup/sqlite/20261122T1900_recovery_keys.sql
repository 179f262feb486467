-- Public halves only: whoever holds this file cannot open a backup.
CREATE TABLE recovery_keys (
    id TEXT PRIMARY KEY,
    recipient TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL
);
