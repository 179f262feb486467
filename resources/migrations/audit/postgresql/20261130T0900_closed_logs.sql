-- Logs whose leaves are the first ones of this log, and whose keys sign no more: the log was restored from a backup, and
-- what it had after that is not in it. The oldest first; `closing` is the last head of each, which names the next key.
CREATE TABLE closed_logs (
    number bigint PRIMARY KEY,
    verifier text COLLATE "C" NOT NULL UNIQUE,
    closing text COLLATE "C" NOT NULL
);
