-- The key that seals this database's secrets (docs/secrets.md), itself sealed under a master key that lies elsewhere.
-- While the master key is changed there are two rows for it, one for each master key.
CREATE TABLE data_key (
    id      text COLLATE "C" NOT NULL,
    master  text COLLATE "C" NOT NULL,
    sealed  text COLLATE "C" NOT NULL,
    created text COLLATE "C" NOT NULL,
    PRIMARY KEY (id, master)
);
