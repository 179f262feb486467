-- Views of the audit log that people keep for themselves; no part of the log. `columns` is JSON.
CREATE TABLE saved_view (
    id         text COLLATE "C" PRIMARY KEY,
    owner      text COLLATE "C" NOT NULL,
    revision   bigint NOT NULL,
    name       text COLLATE "C" NOT NULL,
    query      text COLLATE "C" NOT NULL,
    columns    text COLLATE "C" NOT NULL,
    is_default bigint NOT NULL,
    updated_at text COLLATE "C" NOT NULL,
    UNIQUE (owner, name)
);
