-- Every import that somebody began, what became of it, and what its file and its plan are. `document` is JSON.
CREATE TABLE import_record (
    id TEXT PRIMARY KEY NOT NULL,
    revision INTEGER NOT NULL,
    state TEXT NOT NULL,
    file_name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    by_id TEXT NOT NULL,
    by_name TEXT NOT NULL,
    finished_at TEXT,
    document TEXT NOT NULL
);

-- What an import changes in taxa that were there. Written before the import is published, applied afterwards.
CREATE TABLE import_change (
    import INTEGER NOT NULL,
    taxon INTEGER NOT NULL REFERENCES taxon (number),
    revision INTEGER NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (import, taxon)
) WITHOUT ROWID;

-- For undoing an import.
CREATE INDEX taxon_revision_by_import ON taxon_revision (import_id, taxon) WHERE import_id IS NOT NULL;
