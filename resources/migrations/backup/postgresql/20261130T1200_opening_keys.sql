-- Keys by which this server opens backups that it has just made, sealed in this database's vault; each until a time.
CREATE TABLE opening_keys (
    point_id text COLLATE "C" PRIMARY KEY,
    sealed text COLLATE "C" NOT NULL,
    opens_until text COLLATE "C" NOT NULL
);
