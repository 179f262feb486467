-- When the person last proved who they are; none for a session of before.
ALTER TABLE sessions ADD COLUMN proved_at text COLLATE "C";
