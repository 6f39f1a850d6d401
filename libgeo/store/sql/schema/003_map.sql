-- How the workspace is shown: the layers of its map where they differ from the program's own, places to come back to,
-- pages. Rows like others, in the same journal.

CREATE TABLE map_layer (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    name TEXT NOT NULL UNIQUE,
    position INTEGER CHECK (position BETWEEN 0 AND 1000000),
    group_name TEXT,
    visible BOOLEAN NOT NULL DEFAULT 1 CHECK (visible IN (0, 1)),
    opacity DOUBLE PRECISION NOT NULL DEFAULT 1 CHECK (opacity BETWEEN 0 AND 1),
    filter TEXT,
    labels BOOLEAN NOT NULL DEFAULT 1 CHECK (labels IN (0, 1)),
    style TEXT,
    min_scale DOUBLE PRECISION CHECK (min_scale BETWEEN 1 AND 1000000000),
    max_scale DOUBLE PRECISION CHECK (max_scale BETWEEN 1 AND 1000000000)
);

CREATE TABLE bookmark (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    name TEXT NOT NULL,
    x DOUBLE PRECISION NOT NULL CHECK (x BETWEEN -100000000 AND 100000000),
    y DOUBLE PRECISION NOT NULL CHECK (y BETWEEN -100000000 AND 100000000),
    scale DOUBLE PRECISION NOT NULL CHECK (scale BETWEEN 1 AND 1000000000)
);

CREATE TABLE layout (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    name TEXT NOT NULL UNIQUE,
    spec TEXT NOT NULL
);

-- Layers of many rows as bytes, read in the stead of the rows while `row_state` is still theirs: made anew whenever it
-- is not, dropped without loss, in no journal.
CREATE TABLE packed_layer (
    layer TEXT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    fields TEXT NOT NULL,
    row_state TEXT NOT NULL,
    total INTEGER NOT NULL,
    row_count INTEGER NOT NULL,
    part_count INTEGER NOT NULL,
    point_count INTEGER NOT NULL,
    chunk_count INTEGER NOT NULL
);

CREATE TABLE packed_chunk (
    id INTEGER PRIMARY KEY NOT NULL,
    layer TEXT NOT NULL,
    position INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    content BLOB NOT NULL,
    UNIQUE (layer, position)
);
