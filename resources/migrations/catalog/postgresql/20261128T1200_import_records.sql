-- Every import that somebody began, what became of it, and what its file and its plan are. `document` is JSON.
CREATE TABLE import_record (
    id text COLLATE "C" PRIMARY KEY,
    revision bigint NOT NULL,
    state text COLLATE "C" NOT NULL,
    file_name text COLLATE "C" NOT NULL,
    created_at text COLLATE "C" NOT NULL,
    by_id text COLLATE "C" NOT NULL,
    by_name text COLLATE "C" NOT NULL,
    finished_at text COLLATE "C",
    document text COLLATE "C" NOT NULL
);

-- What an import changes in taxa that were there. Written before the import is published, applied afterwards.
CREATE TABLE import_change (
    import bigint NOT NULL,
    taxon bigint NOT NULL REFERENCES taxon (number),
    revision bigint NOT NULL,
    document text COLLATE "C" NOT NULL,
    PRIMARY KEY (import, taxon)
);

-- For undoing an import.
CREATE INDEX taxon_revision_by_import ON taxon_revision (import_id, taxon) WHERE import_id IS NOT NULL;
