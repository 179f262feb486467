-- How people like to work; who never said so has no row. What is NULL is as their computer has it. `revision` is that of
-- their profile, with the name that stands in `users`.
CREATE TABLE user_preferences (
    user_id   text COLLATE "C" PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    language  text COLLATE "C",
    time_zone text COLLATE "C",
    theme     text COLLATE "C",
    revision  bigint NOT NULL
);
