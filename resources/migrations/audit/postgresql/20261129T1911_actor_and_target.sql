-- Who did it and to what, so that one person's events are found without reading the log. They follow from `body`, which
-- may be none that can be read.
ALTER TABLE events ADD COLUMN actor_id text COLLATE "C";
ALTER TABLE events ADD COLUMN target_id text COLLATE "C";
CREATE FUNCTION pg_temp.read_json(body text) RETURNS jsonb LANGUAGE plpgsql AS
    'BEGIN RETURN body::jsonb; EXCEPTION WHEN OTHERS THEN RETURN NULL; END';
UPDATE events SET actor_id = read.value #>> '{actor,id}', target_id = read.value #>> '{target,id}'
    FROM (SELECT sequence, pg_temp.read_json(body) AS value FROM events) read
    WHERE read.sequence = events.sequence;
DROP FUNCTION pg_temp.read_json(text);
CREATE INDEX events_by_actor ON events (actor_id, sequence) WHERE actor_id IS NOT NULL;
CREATE INDEX events_by_target ON events (target_id, sequence) WHERE target_id IS NOT NULL;
