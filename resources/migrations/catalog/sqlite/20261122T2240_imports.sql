-- Imports that are not over. Their taxa stand in facet groups of their own, by column `deleted`: 0 the catalog, 1 the
-- bin, n an import that nobody sees yet, -n import n since everybody sees it, until its taxa are moved to the groups of
-- the catalog. What stands here at the start of the server was cut off.
CREATE TABLE catalog_import (
    number INTEGER PRIMARY KEY,
    import_id TEXT NOT NULL UNIQUE,
    begun_at TEXT NOT NULL
);
