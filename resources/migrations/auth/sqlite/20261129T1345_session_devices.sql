-- What people recognise a session by: how its client names itself, and from where it came first and last.
ALTER TABLE sessions ADD COLUMN device TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN sign_in_address TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN last_address TEXT NOT NULL DEFAULT '';
