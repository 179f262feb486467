-- Since when somebody has a role without a break: from then they have time to set up a second factor.
ALTER TABLE user_roles ADD COLUMN held_since text COLLATE "C";
UPDATE user_roles SET held_since = granted_at;
