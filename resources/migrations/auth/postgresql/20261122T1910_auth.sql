-- One row once the first administrator exists: the key makes a second setup impossible on every engine.
CREATE TABLE setup (
    id           bigint PRIMARY KEY CHECK (id = 1),
    completed_at text COLLATE "C" NOT NULL
);

CREATE TABLE users (
    id              text COLLATE "C" PRIMARY KEY,
    email           text COLLATE "C" NOT NULL UNIQUE,
    display_name    text COLLATE "C" NOT NULL,
    status          text COLLATE "C" NOT NULL CHECK (status IN ('active', 'invited', 'suspended')),
    password_hash   text COLLATE "C",
    created_at      text COLLATE "C" NOT NULL,
    last_sign_in_at text COLLATE "C"
);

CREATE TABLE roles (
    id       text COLLATE "C" PRIMARY KEY,
    built_in bigint NOT NULL
);

CREATE TABLE role_permissions (
    role_id    text COLLATE "C" NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
    permission text COLLATE "C" NOT NULL,
    PRIMARY KEY (role_id, permission)
);

CREATE TABLE user_roles (
    user_id text COLLATE "C" NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    role_id text COLLATE "C" NOT NULL REFERENCES roles (id),
    PRIMARY KEY (user_id, role_id)
);

CREATE TABLE sessions (
    id              text COLLATE "C" PRIMARY KEY,
    user_id         text COLLATE "C" NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at      text COLLATE "C" NOT NULL,
    last_used_at    text COLLATE "C" NOT NULL,
    idle_expires_at text COLLATE "C" NOT NULL,
    expires_at      text COLLATE "C" NOT NULL,
    ended_at        text COLLATE "C",
    family_hash     text COLLATE "C"
);
CREATE UNIQUE INDEX sessions_by_family ON sessions (family_hash);
CREATE INDEX sessions_by_user ON sessions (user_id, last_used_at);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

-- Each refresh token carries a part that its whole session shares; `family_hash` is the SHA-256 of it. A used token is
-- known by that part however late it comes, so only the newest token of a session is kept.
CREATE TABLE refresh_tokens (
    token_hash text COLLATE "C" PRIMARY KEY,
    session_id text COLLATE "C" NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    issued_at  text COLLATE "C" NOT NULL
);
CREATE INDEX refresh_tokens_by_session ON refresh_tokens (session_id);

CREATE TABLE invitations (
    code_hash  text COLLATE "C" PRIMARY KEY,
    user_id    text COLLATE "C" NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at text COLLATE "C" NOT NULL,
    expires_at text COLLATE "C" NOT NULL,
    used_at    text COLLATE "C"
);
CREATE INDEX invitations_by_user ON invitations (user_id);

-- Failed sign-ins. `account` is the SHA-256 of the address that was typed, so that unknown ones are treated alike and
-- nothing that was typed is kept; `origin` is a client's network, or `*` for all that the account does not know.
CREATE TABLE sign_in_failures (
    account  text COLLATE "C" NOT NULL,
    origin   text COLLATE "C" NOT NULL,
    known    bigint NOT NULL,
    failures bigint NOT NULL,
    last_at  text COLLATE "C" NOT NULL,
    PRIMARY KEY (account, origin)
);
CREATE INDEX sign_in_failures_by_time ON sign_in_failures (last_at);

-- Networks from which somebody has signed in: they keep a budget of their own.
CREATE TABLE known_origins (
    user_id text COLLATE "C" NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    origin  text COLLATE "C" NOT NULL,
    last_at text COLLATE "C" NOT NULL,
    PRIMARY KEY (user_id, origin)
);
