-- How staff decide: needs that only rank, how a project's spaces are ranked, the steps of a placement with the land
-- company, calls for projects and their applications, results kept as scenarios, the figures that calculations rest on.

ALTER TABLE project ADD COLUMN preferred_needs TEXT;
ALTER TABLE project ADD COLUMN ranking TEXT;
ALTER TABLE placement ADD COLUMN rent_eur_m2_year DOUBLE PRECISION CHECK (rent_eur_m2_year >= 0);
ALTER TABLE placement ADD COLUMN notice_months INTEGER CHECK (notice_months BETWEEN 0 AND 120);

CREATE TABLE placement_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    placement_id INTEGER NOT NULL REFERENCES placement (id),
    state TEXT NOT NULL CHECK (state IN
        ('shortlisted', 'visited', 'proposed', 'approved', 'declined', 'agreed', 'running', 'ended')),
    happened_on DATE NOT NULL,
    reason TEXT,
    author TEXT,
    document TEXT
);
CREATE INDEX placement_change_placement ON placement_change (placement_id);

CREATE TABLE project_call (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed', 'decided')),
    opens_on DATE,
    closes_on DATE,
    terms TEXT,
    minutes TEXT
);

CREATE TABLE call_space (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    call_id INTEGER NOT NULL REFERENCES project_call (id),
    space_id INTEGER NOT NULL REFERENCES space (id),
    UNIQUE (call_id, space_id)
);
CREATE INDEX call_space_space ON call_space (space_id);

CREATE TABLE application (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    call_id INTEGER NOT NULL REFERENCES project_call (id),
    project_id INTEGER NOT NULL REFERENCES project (id),
    received_on DATE,
    choices TEXT,
    decision TEXT NOT NULL CHECK (decision IN ('pending', 'selected', 'reserve', 'declined')),
    decision_rank INTEGER CHECK (decision_rank BETWEEN 1 AND 1000000),
    space_id INTEGER REFERENCES space (id),
    area_m2 DOUBLE PRECISION CHECK (area_m2 >= 0),
    from_date DATE,
    until_date DATE,
    reason TEXT,
    UNIQUE (call_id, project_id)
);
CREATE INDEX application_project ON application (project_id);
CREATE INDEX application_space ON application (space_id);

CREATE TABLE scenario (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    name TEXT NOT NULL UNIQUE,
    topic TEXT NOT NULL CHECK (topic IN ('allocation', 'siting')),
    taken_on DATE,
    author TEXT,
    spec TEXT NOT NULL,
    result TEXT,
    note TEXT
);

CREATE TABLE assumption (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    code TEXT NOT NULL UNIQUE,
    value DOUBLE PRECISION NOT NULL,
    unit TEXT,
    source TEXT,
    note TEXT
);

-- Decisions and allocations are steps as well: the list of actions grows, for which the table is made anew. The rows that
-- refer to it are checked at the end, when its rows are back.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE journal_kept AS SELECT * FROM journal;
DROP TABLE journal;
CREATE TABLE journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    happened_at TEXT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN
        ('create', 'import', 'edit', 'add', 'remove', 'shortlist', 'reorder', 'decide', 'allocate', 'sample', 'undo',
         'redo')),
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'abandoned')),
    reverts INTEGER REFERENCES journal (id),
    dataset_id INTEGER REFERENCES dataset (id),
    row_count INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX journal_state ON journal (state);
INSERT INTO journal SELECT id, happened_at, who, action, state, reverts, dataset_id, row_count FROM journal_kept;
DROP TABLE journal_kept;

CREATE TABLE need_template (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    filiere TEXT NOT NULL CHECK (filiere IN
        ('eco_construction', 'reemploi', 'habitat_inclusif', 'alimentation', 'logistique',
         'numerique', 'mobilite', 'energie', 'sante', 'culture')),
    stage TEXT NOT NULL CHECK (stage IN ('incubation', 'growth', 'development')),
    needs TEXT NOT NULL,
    UNIQUE (filiere, stage)
);
