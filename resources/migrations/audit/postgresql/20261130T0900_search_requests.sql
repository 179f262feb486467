-- The request of each event, by the hash of its id. What was made before this column is made anew by the next start, as
-- all of it follows from `events`.
ALTER TABLE search_events ADD COLUMN request bigint;
CREATE INDEX search_events_by_request ON search_events (request, sequence) WHERE request IS NOT NULL;
DELETE FROM search_events;
DELETE FROM search_terms;
DELETE FROM search_postings;
DELETE FROM search_days;
DELETE FROM search_hours;
DELETE FROM search_minutes;
DELETE FROM search_spans;
