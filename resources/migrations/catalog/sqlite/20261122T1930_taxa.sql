-- Each combination of what taxa are narrowed by, with how many taxa bear it: facets and counts are sums over this table.
-- '' stands for a family that is not known.
CREATE TABLE facet_group (
    number INTEGER PRIMARY KEY,
    deleted INTEGER NOT NULL,
    family TEXT NOT NULL,
    taxonomic_status TEXT NOT NULL,
    taxon_rank TEXT NOT NULL,
    light TEXT NOT NULL,
    toxicity TEXT NOT NULL,
    difficulty TEXT NOT NULL,
    review_state TEXT NOT NULL,
    taxa INTEGER NOT NULL,
    UNIQUE (deleted, family, taxonomic_status, taxon_rank, light, toxicity, difficulty, review_state)
);

-- document is the taxon as its clients wrote it; every other column follows from it or from its history.
CREATE TABLE taxon (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    facet INTEGER NOT NULL REFERENCES facet_group (number),
    family TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    scientific_name TEXT NOT NULL,
    accepted_id TEXT REFERENCES taxon (id),
    parent_id TEXT REFERENCES taxon (id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by_id TEXT NOT NULL,
    updated_by_name TEXT NOT NULL,
    deleted_at TEXT,
    document TEXT NOT NULL
);
-- The facet stands in each index so that a list is narrowed without touching the rows it passes over.
CREATE INDEX taxon_by_name ON taxon (sort_key, number, facet);
CREATE INDEX taxon_by_family ON taxon (family, sort_key, number, facet);
CREATE INDEX taxon_by_change ON taxon (updated_at, number, facet);
CREATE INDEX taxon_by_facet ON taxon (facet, sort_key, number);
CREATE INDEX taxon_by_accepted ON taxon (accepted_id) WHERE accepted_id IS NOT NULL;
CREATE INDEX taxon_by_parent ON taxon (parent_id) WHERE parent_id IS NOT NULL;

-- The sort key in the first line, the folded vernacular names in the second; with the facet, because counting a search's facets must not touch
-- the wide rows. The program keeps both indexes in step: triggers may not write to
-- virtual tables where the schema is not trusted.
CREATE TABLE taxon_text (
    number INTEGER PRIMARY KEY REFERENCES taxon (number),
    facet INTEGER NOT NULL,
    folded TEXT NOT NULL
);
CREATE VIRTUAL TABLE taxon_trigram USING fts5 (folded, content='taxon_text', content_rowid='number',
    tokenize='trigram', detail='none', columnsize=0);
CREATE VIRTUAL TABLE taxon_prefix USING fts5 (folded, content='taxon_text', content_rowid='number',
    tokenize='unicode61 remove_diacritics 0', detail='none', columnsize=0, prefix='1 2');

CREATE TABLE taxon_revision (
    taxon INTEGER NOT NULL REFERENCES taxon (number),
    revision INTEGER NOT NULL,
    action TEXT NOT NULL,
    at TEXT NOT NULL,
    by_id TEXT NOT NULL,
    by_name TEXT NOT NULL,
    import_id TEXT,
    changes TEXT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (taxon, revision)
) WITHOUT ROWID;
