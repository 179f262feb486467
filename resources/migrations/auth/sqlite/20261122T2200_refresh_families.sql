-- Each refresh token carries a part that its whole session shares; `family_hash` is the SHA-256 of it. A used token is
-- known by that part however late it comes, so only the newest token of a session is kept.
ALTER TABLE sessions ADD COLUMN family_hash TEXT;
CREATE UNIQUE INDEX sessions_by_family ON sessions (family_hash);

DELETE FROM refresh_tokens WHERE used_at IS NOT NULL;
ALTER TABLE refresh_tokens DROP COLUMN used_at;
