-- Keys by which this server opens backups that it has just made, sealed in this database's vault; each until a time.
CREATE TABLE opening_keys (
    point_id TEXT PRIMARY KEY,
    sealed TEXT NOT NULL,
    opens_until TEXT NOT NULL
);
