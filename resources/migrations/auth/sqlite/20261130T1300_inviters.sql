-- Whoever gave an invitation knows its code: it is good as long as they may give it. Of those that are open it is who
-- gave the roles.
ALTER TABLE invitations ADD COLUMN inviter_id TEXT NOT NULL DEFAULT '';
UPDATE invitations SET inviter_id = COALESCE(
    (SELECT MIN(granted_by_id) FROM user_roles WHERE user_roles.user_id = invitations.user_id), '');
