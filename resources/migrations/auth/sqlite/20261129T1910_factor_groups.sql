-- A second factor tells users apart like status and roles do, so that a filter by it is a choice of groups too. A unique
-- constraint cannot be altered here, so both tables are made anew; the search index goes on by its numbers.
CREATE TABLE user_group_anew (
    number        INTEGER PRIMARY KEY,
    status        TEXT NOT NULL,
    roles         TEXT NOT NULL,
    users         INTEGER NOT NULL,
    second_factor INTEGER NOT NULL,
    UNIQUE (status, roles, second_factor)
) STRICT;
CREATE TABLE user_entry_anew (
    number          INTEGER PRIMARY KEY,
    user_id         TEXT NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    user_group      INTEGER NOT NULL REFERENCES user_group_anew (number),
    status          TEXT NOT NULL,
    email           TEXT NOT NULL,
    name_key        TEXT NOT NULL,
    last_sign_in_at TEXT NOT NULL,
    created_at      TEXT NOT NULL,
    folded          TEXT NOT NULL
) STRICT;
INSERT INTO user_group_anew SELECT number, status, roles, users, 0 FROM user_group;
INSERT INTO user_entry_anew SELECT number, user_id, user_group, status, email, name_key, last_sign_in_at, created_at, folded
    FROM user_entry;
DROP TABLE user_entry;
DROP TABLE user_group;
ALTER TABLE user_group_anew RENAME TO user_group;
ALTER TABLE user_entry_anew RENAME TO user_entry;
CREATE INDEX user_entry_by_group ON user_entry (user_group);
CREATE INDEX user_entry_by_email ON user_entry (status, email, number, user_group);
CREATE INDEX user_entry_by_name ON user_entry (status, name_key, number, user_group);
CREATE INDEX user_entry_by_sign_in ON user_entry (status, last_sign_in_at, number, user_group);
CREATE INDEX user_entry_by_creation ON user_entry (status, created_at, number, user_group);

-- Who has one already moves to a group of their own.
INSERT INTO user_group (number, status, roles, users, second_factor)
    SELECT (SELECT MAX(number) FROM user_group) + ROW_NUMBER() OVER (ORDER BY g.number), g.status, g.roles, had.users, 1
    FROM user_group g
    JOIN (SELECT e.user_group, COUNT(*) AS users FROM user_entry e
          JOIN second_factors f ON f.user_id = e.user_id AND f.active_since IS NOT NULL GROUP BY e.user_group) had
        ON had.user_group = g.number;
UPDATE user_entry SET user_group =
        (SELECT own.number FROM user_group own JOIN user_group g ON own.status = g.status AND own.roles = g.roles
         WHERE g.number = user_entry.user_group AND own.second_factor = 1)
    WHERE user_id IN (SELECT user_id FROM second_factors WHERE active_since IS NOT NULL);
UPDATE user_group SET users = users - COALESCE(
        (SELECT own.users FROM user_group own
         WHERE own.status = user_group.status AND own.roles = user_group.roles AND own.second_factor = 1), 0)
    WHERE second_factor = 0;
