-- Whether somebody decided who needs a second factor, be it that nobody does. Until then a server that other machines can
-- reach asks its administrators for one.
ALTER TABLE factor_policy ADD COLUMN decided bigint NOT NULL DEFAULT 0;
UPDATE factor_policy SET decided = 1 WHERE EXISTS (SELECT 1 FROM factor_roles);
