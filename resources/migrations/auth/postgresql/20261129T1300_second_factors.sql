-- Authenticator apps (RFC 6238). `sealed` is the seed (docs/secrets.md); without `active_since` it is not confirmed yet.
-- `last_step` is the last step whose code was accepted: each is good once.
CREATE TABLE second_factors (
    user_id      text COLLATE "C" PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    sealed       text COLLATE "C" NOT NULL,
    created_at   text COLLATE "C" NOT NULL,
    active_since text COLLATE "C",
    last_step    bigint NOT NULL
);

-- SHA-256 of codes of 120 random bits; a used one goes.
CREATE TABLE recovery_codes (
    code_hash text COLLATE "C" PRIMARY KEY,
    user_id   text COLLATE "C" NOT NULL REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX recovery_codes_by_user ON recovery_codes (user_id);

-- The password was right and the code is still to come. `password_mark` is the SHA-256 of the stored hash of that
-- password: with another one the challenge is void.
CREATE TABLE sign_in_challenges (
    challenge_hash text COLLATE "C" PRIMARY KEY,
    user_id        text COLLATE "C" NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    password_mark  text COLLATE "C" NOT NULL,
    expires_at     text COLLATE "C" NOT NULL
);
CREATE INDEX sign_in_challenges_by_user ON sign_in_challenges (user_id);
CREATE INDEX sign_in_challenges_by_expiry ON sign_in_challenges (expires_at);
