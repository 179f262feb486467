-- Roles of the operator's own, as rules: a permission granted, everywhere or for some families of plants (`families`, a
-- JSON list; NULL: all), or denied. A role inherits the rules of its parents.
ALTER TABLE roles ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE roles ADD COLUMN description TEXT NOT NULL DEFAULT '';
ALTER TABLE roles ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE role_permissions ADD COLUMN effect TEXT NOT NULL DEFAULT 'grant' CHECK (effect IN ('grant', 'deny'));
ALTER TABLE role_permissions ADD COLUMN families TEXT;

CREATE TABLE role_parents (
    role_id   TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
    parent_id TEXT NOT NULL REFERENCES roles (id),
    PRIMARY KEY (role_id, parent_id)
) STRICT;
CREATE INDEX role_parents_by_parent ON role_parents (parent_id);

-- What each role was, at each of its revisions, also of roles that are gone.
CREATE TABLE role_revisions (
    role_id         TEXT NOT NULL,
    revision        INTEGER NOT NULL,
    changed_at      TEXT NOT NULL,
    changed_by_id   TEXT NOT NULL,
    changed_by_name TEXT NOT NULL,
    document        TEXT NOT NULL,
    PRIMARY KEY (role_id, revision)
) STRICT;

-- Roles that nobody may have both, by no road (static separation of duty).
CREATE TABLE role_conflicts (
    first_id  TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
    second_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
    PRIMARY KEY (first_id, second_id),
    CHECK (first_id < second_id)
) STRICT;

ALTER TABLE user_roles ADD COLUMN families TEXT;
ALTER TABLE user_roles ADD COLUMN expires_at TEXT;
ALTER TABLE user_roles ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE user_roles ADD COLUMN granted_at TEXT;
ALTER TABLE user_roles ADD COLUMN granted_by_id TEXT;
ALTER TABLE user_roles ADD COLUMN granted_by_name TEXT;

-- Counts the changes of a person's roles, for If-Match.
ALTER TABLE users ADD COLUMN roles_revision INTEGER NOT NULL DEFAULT 1;
