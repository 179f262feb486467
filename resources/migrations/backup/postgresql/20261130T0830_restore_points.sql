-- The catalogue of backups. What a row is stands as JSON in its body (api::RestorePoint, api::Destination,
-- api::BackupPlanInput); beside it is what rows are found by.
CREATE TABLE restore_points (
    id text COLLATE "C" PRIMARY KEY,
    created_at text COLLATE "C" NOT NULL,
    body text COLLATE "C" NOT NULL
);
CREATE INDEX restore_points_in_order ON restore_points (created_at, id);

CREATE TABLE backup_destinations (
    id text COLLATE "C" PRIMARY KEY,
    name text COLLATE "C" NOT NULL UNIQUE,
    body text COLLATE "C" NOT NULL
);

-- One row, once it was changed.
CREATE TABLE backup_plan (
    id bigint PRIMARY KEY CHECK (id = 1),
    revision bigint NOT NULL,
    set_at text COLLATE "C" NOT NULL,
    body text COLLATE "C" NOT NULL
);
