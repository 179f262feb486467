-- A search meets taxa in the order of their names, so that a page needs no sorting: `place` grows with
-- (taxon.sort_key, taxon.number). Its lowest 22 bits are the taxon's facet group, so that counting a search's facets
-- reads the index alone. `folded` is as before: the sort key in the first line, the vernacular names in the second.
DROP TABLE taxon_trigram;
DROP TABLE taxon_prefix;
ALTER TABLE taxon_text RENAME TO taxon_text_by_number;
CREATE TABLE taxon_text (
    place INTEGER PRIMARY KEY,
    taxon INTEGER NOT NULL UNIQUE REFERENCES taxon (number),
    folded TEXT NOT NULL
);
INSERT INTO taxon_text (place, taxon, folded)
SELECT (row_number() OVER (ORDER BY taxon.sort_key, taxon.number)
           * (2199023255552 / (2 + (SELECT count(*) FROM taxon)))) * 4194304 + taxon.facet,
       taxon.number, taxon_text_by_number.folded
FROM taxon JOIN taxon_text_by_number ON taxon_text_by_number.number = taxon.number;
DROP TABLE taxon_text_by_number;

CREATE VIRTUAL TABLE taxon_trigram USING fts5 (folded, content='taxon_text', content_rowid='place',
    tokenize='trigram', detail='none', columnsize=0);
CREATE VIRTUAL TABLE taxon_prefix USING fts5 (folded, content='taxon_text', content_rowid='place',
    tokenize='unicode61 remove_diacritics 0', detail='none', columnsize=0, prefix='1 2');
INSERT INTO taxon_trigram (taxon_trigram) VALUES ('rebuild');
INSERT INTO taxon_prefix (taxon_prefix) VALUES ('rebuild');

-- A facet group is read in every order; those by name and by family have taxon_by_facet.
CREATE INDEX taxon_by_facet_change ON taxon (facet, updated_at, number);

-- The latest changes of what searches find and of the facet groups that it is counted in, so that kept counts are
-- brought up to date rather than counted again. Without a side the taxon was new.
CREATE TABLE search_change (
    revision INTEGER PRIMARY KEY,
    facet_before INTEGER,
    folded_before TEXT,
    facet_after INTEGER NOT NULL,
    folded_after TEXT NOT NULL
);
