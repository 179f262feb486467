-- People who are to be erased, until nothing tells of them any more: what was cut off goes on by this.
CREATE TABLE erasures (
    user_id  TEXT PRIMARY KEY,
    begun_at TEXT NOT NULL
) STRICT;
