-- One row once the first administrator exists: the key makes a second setup impossible on every engine.
CREATE TABLE setup (
    id           INTEGER PRIMARY KEY CHECK (id = 1),
    completed_at TEXT NOT NULL
) STRICT;

CREATE TABLE users (
    id              TEXT PRIMARY KEY,
    email           TEXT NOT NULL UNIQUE,
    display_name    TEXT NOT NULL,
    status          TEXT NOT NULL CHECK (status IN ('active', 'invited', 'suspended')),
    password_hash   TEXT,
    created_at      TEXT NOT NULL,
    last_sign_in_at TEXT
) STRICT;

CREATE TABLE roles (
    id       TEXT PRIMARY KEY,
    built_in INTEGER NOT NULL
) STRICT;

CREATE TABLE role_permissions (
    role_id    TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
    permission TEXT NOT NULL,
    PRIMARY KEY (role_id, permission)
) STRICT;

CREATE TABLE user_roles (
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    role_id TEXT NOT NULL REFERENCES roles (id),
    PRIMARY KEY (user_id, role_id)
) STRICT;

CREATE TABLE sessions (
    id              TEXT PRIMARY KEY,
    user_id         TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at      TEXT NOT NULL,
    last_used_at    TEXT NOT NULL,
    idle_expires_at TEXT NOT NULL,
    expires_at      TEXT NOT NULL,
    ended_at        TEXT
) STRICT;
CREATE INDEX sessions_by_user ON sessions (user_id, last_used_at);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

-- Used tokens stay as long as their session, so that a reuse is recognised however late it comes.
CREATE TABLE refresh_tokens (
    token_hash TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    issued_at  TEXT NOT NULL,
    used_at    TEXT
) STRICT;
CREATE INDEX refresh_tokens_by_session ON refresh_tokens (session_id);

CREATE TABLE invitations (
    code_hash  TEXT PRIMARY KEY,
    user_id    TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at    TEXT
) STRICT;
CREATE INDEX invitations_by_user ON invitations (user_id);

-- Failed sign-ins. `account` is the SHA-256 of the address that was typed, so that unknown ones are treated alike and
-- nothing that was typed is kept; `origin` is a client's network, or `*` for all that the account does not know.
CREATE TABLE sign_in_failures (
    account  TEXT NOT NULL,
    origin   TEXT NOT NULL,
    known    INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    last_at  TEXT NOT NULL,
    PRIMARY KEY (account, origin)
) STRICT;
CREATE INDEX sign_in_failures_by_time ON sign_in_failures (last_at);

-- Networks from which somebody has signed in: they keep a budget of their own.
CREATE TABLE known_origins (
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    origin  TEXT NOT NULL,
    last_at TEXT NOT NULL,
    PRIMARY KEY (user_id, origin)
) STRICT;
