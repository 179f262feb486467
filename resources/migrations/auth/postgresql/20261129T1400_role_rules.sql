-- Roles of the operator's own, as rules: a permission granted, everywhere or for some families of plants (`families`, a
-- JSON list; NULL: all), or denied. A role inherits the rules of its parents.
ALTER TABLE roles ADD COLUMN name text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE roles ADD COLUMN description text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE roles ADD COLUMN revision bigint NOT NULL DEFAULT 1;
ALTER TABLE role_permissions ADD COLUMN effect text COLLATE "C" NOT NULL DEFAULT 'grant' CHECK (effect IN ('grant', 'deny'));
ALTER TABLE role_permissions ADD COLUMN families text COLLATE "C";

CREATE TABLE role_parents (
    role_id   text COLLATE "C" NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
    parent_id text COLLATE "C" NOT NULL REFERENCES roles (id),
    PRIMARY KEY (role_id, parent_id)
);
CREATE INDEX role_parents_by_parent ON role_parents (parent_id);

-- What each role was, at each of its revisions, also of roles that are gone.
CREATE TABLE role_revisions (
    role_id         text COLLATE "C" NOT NULL,
    revision        bigint NOT NULL,
    changed_at      text COLLATE "C" NOT NULL,
    changed_by_id   text COLLATE "C" NOT NULL,
    changed_by_name text COLLATE "C" NOT NULL,
    document        text COLLATE "C" NOT NULL,
    PRIMARY KEY (role_id, revision)
);

-- Roles that nobody may have both, by no road (static separation of duty).
CREATE TABLE role_conflicts (
    first_id  text COLLATE "C" NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
    second_id text COLLATE "C" NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
    PRIMARY KEY (first_id, second_id),
    CHECK (first_id < second_id)
);

ALTER TABLE user_roles ADD COLUMN families text COLLATE "C";
ALTER TABLE user_roles ADD COLUMN expires_at text COLLATE "C";
ALTER TABLE user_roles ADD COLUMN reason text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE user_roles ADD COLUMN granted_at text COLLATE "C";
ALTER TABLE user_roles ADD COLUMN granted_by_id text COLLATE "C";
ALTER TABLE user_roles ADD COLUMN granted_by_name text COLLATE "C";

-- Counts the changes of a person's roles, for If-Match.
ALTER TABLE users ADD COLUMN roles_revision bigint NOT NULL DEFAULT 1;
