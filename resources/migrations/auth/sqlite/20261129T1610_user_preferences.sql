-- How people like to work; who never said so has no row. What is NULL is as their computer has it. `revision` is that of
-- their profile, with the name that stands in `users`.
CREATE TABLE user_preferences (
    user_id   TEXT PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    language  TEXT,
    time_zone TEXT,
    theme     TEXT,
    revision  INTEGER NOT NULL
) STRICT;
