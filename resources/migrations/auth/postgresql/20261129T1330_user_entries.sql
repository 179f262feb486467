-- Counts up with each change of an account, for If-Match.
ALTER TABLE users ADD COLUMN revision bigint NOT NULL DEFAULT 1;

-- What was done once over all users, and in which form, so that a start need not read them all again.
CREATE TABLE user_upkeep (
    name text COLLATE "C" PRIMARY KEY,
    form text COLLATE "C" NOT NULL
);

-- Each combination of status and roles that users have, with how many have it: counts of the list are sums over this
-- table. `roles` are ids in order, a line each.
CREATE TABLE user_group (
    number bigint PRIMARY KEY,
    status text COLLATE "C" NOT NULL,
    roles  text COLLATE "C" NOT NULL,
    users  bigint NOT NULL,
    UNIQUE (status, roles)
);

-- A user as the list finds and sorts them; all of it follows from users and user_roles. `name_key` is the folded name,
-- its first 120 bytes; '' as last_sign_in_at stands for never; `folded` has the name in the first line, the words of
-- the address in the second, and in `sought` a blank stands before each word, so that a word's beginning can be asked
-- for.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE TABLE user_entry (
    number          bigint PRIMARY KEY,
    user_id         text COLLATE "C" NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    user_group      bigint NOT NULL REFERENCES user_group (number),
    status          text COLLATE "C" NOT NULL,
    email           text COLLATE "C" NOT NULL,
    name_key        text COLLATE "C" NOT NULL,
    last_sign_in_at text COLLATE "C" NOT NULL,
    created_at      text COLLATE "C" NOT NULL,
    folded          text COLLATE "C" NOT NULL,
    sought          text COLLATE "C" NOT NULL GENERATED ALWAYS AS (' ' || translate(folded, E'\n', ' ')) STORED
);
CREATE INDEX user_entry_by_group ON user_entry (user_group);
CREATE INDEX user_entry_by_email ON user_entry (status, email, number, user_group);
CREATE INDEX user_entry_by_name ON user_entry (status, name_key, number, user_group);
CREATE INDEX user_entry_by_sign_in ON user_entry (status, last_sign_in_at, number, user_group);
CREATE INDEX user_entry_by_creation ON user_entry (status, created_at, number, user_group);
CREATE INDEX user_entry_trigrams ON user_entry USING gin (sought gin_trgm_ops);

-- Who has a role.
CREATE INDEX IF NOT EXISTS user_roles_by_role ON user_roles (role_id, user_id);
