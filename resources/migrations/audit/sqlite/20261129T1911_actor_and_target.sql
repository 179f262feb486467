-- Who did it and to what, so that one person's events are found without reading the log. They follow from `body`.
ALTER TABLE events ADD COLUMN actor_id TEXT;
ALTER TABLE events ADD COLUMN target_id TEXT;
UPDATE events SET actor_id = json_extract(body, '$.actor.id'), target_id = json_extract(body, '$.target.id')
    WHERE json_valid(body);
CREATE INDEX events_by_actor ON events (actor_id, sequence) WHERE actor_id IS NOT NULL;
CREATE INDEX events_by_target ON events (target_id, sequence) WHERE target_id IS NOT NULL;
