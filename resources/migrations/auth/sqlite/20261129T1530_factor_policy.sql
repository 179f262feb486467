-- Roles whose people need a second factor, each with the time since when; `grace_days` of the one row is how many days
-- they have for it.
CREATE TABLE factor_roles (
    role_id TEXT PRIMARY KEY REFERENCES roles (id) ON DELETE CASCADE,
    since   TEXT NOT NULL
) STRICT;
CREATE TABLE factor_policy (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    grace_days INTEGER NOT NULL CHECK (grace_days BETWEEN 0 AND 90)
) STRICT;
INSERT INTO factor_policy (id, grace_days) VALUES (1, 7);
