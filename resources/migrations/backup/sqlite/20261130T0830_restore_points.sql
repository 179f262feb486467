-- The catalogue of backups. What a row is stands as JSON in its body (api::RestorePoint, api::Destination,
-- api::BackupPlanInput); beside it is what rows are found by.
CREATE TABLE restore_points (
    id TEXT PRIMARY KEY,
    created_at TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX restore_points_in_order ON restore_points (created_at, id);

CREATE TABLE backup_destinations (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL
);

-- One row, once it was changed.
CREATE TABLE backup_plan (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    revision INTEGER NOT NULL,
    set_at TEXT NOT NULL,
    body TEXT NOT NULL
);
