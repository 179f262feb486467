-- Views of the audit log that people keep for themselves; no part of the log. `columns` is JSON.
CREATE TABLE saved_view (
    id         TEXT PRIMARY KEY,
    owner      TEXT NOT NULL,
    revision   INTEGER NOT NULL,
    name       TEXT NOT NULL,
    query      TEXT NOT NULL,
    columns    TEXT NOT NULL,
    is_default INTEGER NOT NULL,
    updated_at TEXT NOT NULL,
    UNIQUE (owner, name)
) STRICT;
