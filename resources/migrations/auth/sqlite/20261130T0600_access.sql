-- Whether somebody decided who needs a second factor, be it that nobody does. Until then a server that other machines can
-- reach asks its administrators for one.
ALTER TABLE factor_policy ADD COLUMN decided INTEGER NOT NULL DEFAULT 0;
UPDATE factor_policy SET decided = 1 WHERE EXISTS (SELECT 1 FROM factor_roles);

-- Who has a role for some families or for a time: what a change does to them has to be looked at one by one, where others
-- are counted by their roles.
CREATE INDEX user_roles_limited ON user_roles (user_id) WHERE families IS NOT NULL OR expires_at IS NOT NULL;
