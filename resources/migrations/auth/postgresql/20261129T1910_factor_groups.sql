-- A second factor tells users apart like status and roles do, so that a filter by it is a choice of groups too.
ALTER TABLE user_group ADD COLUMN second_factor bigint NOT NULL DEFAULT 0;
ALTER TABLE user_group DROP CONSTRAINT user_group_status_roles_key;
ALTER TABLE user_group ADD UNIQUE (status, roles, second_factor);
ALTER TABLE user_group ALTER COLUMN second_factor DROP DEFAULT;

-- Who has one already moves to a group of their own.
INSERT INTO user_group (number, status, roles, users, second_factor)
    SELECT (SELECT MAX(number) FROM user_group) + ROW_NUMBER() OVER (ORDER BY g.number), g.status, g.roles, had.users, 1
    FROM user_group g
    JOIN (SELECT e.user_group, COUNT(*) AS users FROM user_entry e
          JOIN second_factors f ON f.user_id = e.user_id AND f.active_since IS NOT NULL GROUP BY e.user_group) had
        ON had.user_group = g.number;
UPDATE user_entry SET user_group =
        (SELECT own.number FROM user_group own JOIN user_group g ON own.status = g.status AND own.roles = g.roles
         WHERE g.number = user_entry.user_group AND own.second_factor = 1)
    WHERE user_id IN (SELECT user_id FROM second_factors WHERE active_since IS NOT NULL);
UPDATE user_group SET users = users - COALESCE(
        (SELECT own.users FROM user_group own
         WHERE own.status = user_group.status AND own.roles = user_group.roles AND own.second_factor = 1), 0)
    WHERE second_factor = 0;
