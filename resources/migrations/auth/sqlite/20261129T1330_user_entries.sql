-- Counts up with each change of an account, for If-Match.
ALTER TABLE users ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;

-- What was done once over all users, and in which form, so that a start need not read them all again.
CREATE TABLE user_upkeep (
    name TEXT PRIMARY KEY,
    form TEXT NOT NULL
) STRICT;

-- Each combination of status and roles that users have, with how many have it: counts of the list are sums over this
-- table. `roles` are ids in order, a line each.
CREATE TABLE user_group (
    number INTEGER PRIMARY KEY,
    status TEXT NOT NULL,
    roles  TEXT NOT NULL,
    users  INTEGER NOT NULL,
    UNIQUE (status, roles)
) STRICT;

-- A user as the list finds and sorts them; all of it follows from users and user_roles. `name_key` is the folded name,
-- its first 120 bytes; '' as last_sign_in_at stands for never; `folded` has the name in the first line, the words of
-- the address in the second.
CREATE TABLE user_entry (
    number          INTEGER PRIMARY KEY,
    user_id         TEXT NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    user_group      INTEGER NOT NULL REFERENCES user_group (number),
    status          TEXT NOT NULL,
    email           TEXT NOT NULL,
    name_key        TEXT NOT NULL,
    last_sign_in_at TEXT NOT NULL,
    created_at      TEXT NOT NULL,
    folded          TEXT NOT NULL
) STRICT;
CREATE INDEX user_entry_by_group ON user_entry (user_group);
CREATE INDEX user_entry_by_email ON user_entry (status, email, number, user_group);
CREATE INDEX user_entry_by_name ON user_entry (status, name_key, number, user_group);
CREATE INDEX user_entry_by_sign_in ON user_entry (status, last_sign_in_at, number, user_group);
CREATE INDEX user_entry_by_creation ON user_entry (status, created_at, number, user_group);

CREATE VIRTUAL TABLE user_trigram USING fts5 (folded, content='user_entry', content_rowid='number',
    tokenize='trigram', detail='none', columnsize=0);
CREATE VIRTUAL TABLE user_prefix USING fts5 (folded, content='user_entry', content_rowid='number',
    tokenize='unicode61 remove_diacritics 0', detail='none', columnsize=0, prefix='1 2');

-- Who has a role.
CREATE INDEX IF NOT EXISTS user_roles_by_role ON user_roles (role_id, user_id);
