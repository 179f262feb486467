-- The key that seals this database's secrets (docs/secrets.md), itself sealed under a master key that lies elsewhere.
-- While the master key is changed there are two rows for it, one for each master key.
CREATE TABLE data_key (
    id      TEXT NOT NULL,
    master  TEXT NOT NULL,
    sealed  TEXT NOT NULL,
    created TEXT NOT NULL,
    PRIMARY KEY (id, master)
) STRICT;
