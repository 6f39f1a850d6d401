-- A workspace: one table for each kind of row, with its geometry columns and their indexes; the journal; rejected rows.
-- :epsg is the CRS of the workspace. Column names and their order are those of domain::infoOf. Numbers of rows are never
-- given twice (AUTOINCREMENT): the journal goes by them. Codes of communes and parcels are no foreign keys: what they name
-- may be imported later, or never.

SELECT InitSpatialMetaData('NONE');
SELECT InsertEpsgSrid(:epsg);

CREATE TABLE workspace (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    epsg INTEGER NOT NULL,
    created TEXT NOT NULL
);

CREATE TABLE dataset (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    source TEXT,
    licence TEXT,
    vintage TEXT,
    preset TEXT,
    epsg INTEGER,
    encoding TEXT,
    imported TEXT,
    read_rows INTEGER NOT NULL DEFAULT 0 CHECK (read_rows >= 0),
    kept_rows INTEGER NOT NULL DEFAULT 0 CHECK (kept_rows >= 0),
    repaired_rows INTEGER NOT NULL DEFAULT 0 CHECK (repaired_rows >= 0),
    rejected_rows INTEGER NOT NULL DEFAULT 0 CHECK (rejected_rows >= 0),
    illustrative BOOLEAN NOT NULL DEFAULT 0 CHECK (illustrative IN (0, 1)),
    undone BOOLEAN NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
);

CREATE TABLE commune (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    insee_code TEXT NOT NULL UNIQUE CHECK (length(insee_code) = 5),
    name TEXT NOT NULL,
    population DOUBLE PRECISION CHECK (population >= 0),
    dataset_id INTEGER REFERENCES dataset (id)
);

CREATE TABLE qpv (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    code TEXT NOT NULL UNIQUE CHECK (length(code) = 8),
    name TEXT,
    generation TEXT CHECK (generation IN ('2015', '2024')),
    communes TEXT,
    population DOUBLE PRECISION CHECK (population >= 0),
    dataset_id INTEGER REFERENCES dataset (id)
);

CREATE TABLE iris (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    code TEXT NOT NULL UNIQUE CHECK (length(code) = 9),
    name TEXT,
    commune TEXT,
    type TEXT,
    population DOUBLE PRECISION CHECK (population >= 0),
    dataset_id INTEGER REFERENCES dataset (id)
);

CREATE TABLE parcel (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    idu TEXT NOT NULL UNIQUE CHECK (length(idu) = 14),
    commune TEXT,
    section TEXT,
    number TEXT,
    contenance_m2 DOUBLE PRECISION CHECK (contenance_m2 >= 0),
    dataset_id INTEGER REFERENCES dataset (id)
);

CREATE TABLE site (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    code TEXT,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN
        ('available_land', 'transitional', 'third_place_candidate', 'shared_premises', 'rooftop')),
    life_cycle TEXT CHECK (life_cycle IN
        ('identified', 'under_study', 'secured', 'mobilisable', 'reserved', 'occupied', 'released')),
    address TEXT,
    commune TEXT,
    parcels TEXT,
    windows TEXT,
    land_area_m2 DOUBLE PRECISION CHECK (land_area_m2 >= 0),
    built_area_m2 DOUBLE PRECISION CHECK (built_area_m2 >= 0),
    owner_type TEXT CHECK (owner_type IN
        ('metropole', 'commune', 'state', 'public_body', 'public_land_company', 'social_landlord', 'company',
         'association', 'private_person', 'other')),
    owner_name TEXT,
    contact TEXT,
    bearer TEXT CHECK (bearer IN ('fonciere_publique', 'fonciere_solidaire', 'novapole', 'epf', 'owner')),
    zone_type TEXT,
    pollution TEXT,
    occupation TEXT,
    notes TEXT,
    dataset_id INTEGER REFERENCES dataset (id)
);
CREATE INDEX site_code ON site (code);

CREATE TABLE space (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    site_id INTEGER NOT NULL REFERENCES site (id),
    name TEXT NOT NULL,
    kind TEXT CHECK (kind IN
        ('land', 'premises', 'floor', 'workshop', 'office', 'shop', 'storage', 'hall', 'kitchen', 'roof', 'yard',
         'car_park')),
    area_m2 DOUBLE PRECISION CHECK (area_m2 >= 0),
    slots_week INTEGER CHECK (slots_week BETWEEN 0 AND 14),
    available_from DATE,
    available_until DATE,
    rent_eur_m2_year DOUBLE PRECISION CHECK (rent_eur_m2_year >= 0),
    charges_eur_m2_year DOUBLE PRECISION CHECK (charges_eur_m2_year >= 0),
    tenures TEXT,
    ceiling_height_m DOUBLE PRECISION CHECK (ceiling_height_m BETWEEN 0 AND 100),
    floor_load_kg_m2 DOUBLE PRECISION CHECK (floor_load_kg_m2 >= 0),
    ground_floor BOOLEAN CHECK (ground_floor IN (0, 1)),
    accessible BOOLEAN CHECK (accessible IN (0, 1)),
    vehicle_access BOOLEAN CHECK (vehicle_access IN (0, 1)),
    open_to_public BOOLEAN CHECK (open_to_public IN (0, 1)),
    power_kw DOUBLE PRECISION CHECK (power_kw >= 0),
    water BOOLEAN CHECK (water IN (0, 1)),
    sanitation BOOLEAN CHECK (sanitation IN (0, 1)),
    outdoor BOOLEAN CHECK (outdoor IN (0, 1)),
    noise_db DOUBLE PRECISION CHECK (noise_db BETWEEN 0 AND 140),
    notes TEXT
);
CREATE INDEX space_site ON space (site_id);

CREATE TABLE third_place (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    code TEXT,
    name TEXT NOT NULL,
    functions TEXT,
    capacity_places INTEGER CHECK (capacity_places >= 0),
    opening TEXT,
    address TEXT,
    commune TEXT,
    url TEXT,
    contact TEXT,
    dataset_id INTEGER REFERENCES dataset (id)
);
CREATE INDEX third_place_code ON third_place (code);

CREATE TABLE project (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    code TEXT,
    name TEXT NOT NULL,
    filiere TEXT CHECK (filiere IN
        ('eco_construction', 'reemploi', 'habitat_inclusif', 'alimentation', 'logistique', 'numerique', 'mobilite',
         'energie', 'sante', 'culture')),
    stage TEXT CHECK (stage IN ('incubation', 'growth', 'development')),
    organisation TEXT,
    contact TEXT,
    summary TEXT,
    area_min_m2 DOUBLE PRECISION CHECK (area_min_m2 >= 0),
    area_ideal_m2 DOUBLE PRECISION CHECK (area_ideal_m2 >= 0),
    area_max_m2 DOUBLE PRECISION CHECK (area_max_m2 >= 0),
    space_kinds TEXT,
    ceiling_height_min_m DOUBLE PRECISION CHECK (ceiling_height_min_m BETWEEN 0 AND 100),
    floor_load_min_kg_m2 DOUBLE PRECISION CHECK (floor_load_min_kg_m2 >= 0),
    ground_floor TEXT NOT NULL DEFAULT 'indifferent' CHECK (ground_floor IN ('indifferent', 'preferred', 'required')),
    accessible TEXT NOT NULL DEFAULT 'indifferent' CHECK (accessible IN ('indifferent', 'preferred', 'required')),
    vehicle_access TEXT NOT NULL DEFAULT 'indifferent' CHECK (vehicle_access IN ('indifferent', 'preferred', 'required')),
    open_to_public TEXT NOT NULL DEFAULT 'indifferent' CHECK (open_to_public IN ('indifferent', 'preferred', 'required')),
    power_min_kw DOUBLE PRECISION CHECK (power_min_kw >= 0),
    water TEXT NOT NULL DEFAULT 'indifferent' CHECK (water IN ('indifferent', 'preferred', 'required')),
    sanitation TEXT NOT NULL DEFAULT 'indifferent' CHECK (sanitation IN ('indifferent', 'preferred', 'required')),
    outdoor TEXT NOT NULL DEFAULT 'indifferent' CHECK (outdoor IN ('indifferent', 'preferred', 'required')),
    noise_max_db DOUBLE PRECISION CHECK (noise_max_db BETWEEN 0 AND 140),
    slots_week INTEGER CHECK (slots_week BETWEEN 0 AND 14),
    rent_max_eur_m2_year DOUBLE PRECISION CHECK (rent_max_eur_m2_year >= 0),
    budget_eur_year DOUBLE PRECISION CHECK (budget_eur_year >= 0),
    start_earliest DATE,
    start_latest DATE,
    duration_months INTEGER CHECK (duration_months BETWEEN 1 AND 1200),
    reach_m DOUBLE PRECISION CHECK (reach_m >= 0),
    in_qpv TEXT NOT NULL DEFAULT 'indifferent' CHECK (in_qpv IN ('indifferent', 'preferred', 'required')),
    communes TEXT,
    tenures TEXT,
    jobs INTEGER CHECK (jobs >= 0),
    priority DOUBLE PRECISION NOT NULL DEFAULT 1 CHECK (priority BETWEEN 0 AND 1000),
    dataset_id INTEGER REFERENCES dataset (id)
);
CREATE INDEX project_code ON project (code);

CREATE TABLE placement (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    project_id INTEGER NOT NULL REFERENCES project (id),
    space_id INTEGER NOT NULL REFERENCES space (id),
    state TEXT NOT NULL CHECK (state IN
        ('shortlisted', 'visited', 'proposed', 'approved', 'declined', 'agreed', 'running', 'ended')),
    shortlist_rank INTEGER CHECK (shortlist_rank >= 1),
    score DOUBLE PRECISION CHECK (score BETWEEN 0 AND 1),
    area_m2 DOUBLE PRECISION CHECK (area_m2 >= 0),
    slots_week INTEGER CHECK (slots_week BETWEEN 0 AND 14),
    from_date DATE,
    until_date DATE,
    bearer TEXT CHECK (bearer IN ('fonciere_publique', 'fonciere_solidaire', 'novapole', 'epf', 'owner')),
    note TEXT,
    reason TEXT
);
CREATE INDEX placement_project ON placement (project_id);
CREATE INDEX placement_space ON placement (space_id);

CREATE TABLE population (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    code TEXT,
    residents DOUBLE PRECISION NOT NULL CHECK (residents >= 0),
    commune TEXT,
    dataset_id INTEGER REFERENCES dataset (id)
);
CREATE INDEX population_code ON population (code);

CREATE TABLE street (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    name TEXT,
    type TEXT,
    from_node INTEGER,
    to_node INTEGER,
    bridge BOOLEAN CHECK (bridge IN (0, 1)),
    tunnel BOOLEAN CHECK (tunnel IN (0, 1)),
    walk BOOLEAN CHECK (walk IN (0, 1)),
    cycle BOOLEAN CHECK (cycle IN (0, 1)),
    drive BOOLEAN CHECK (drive IN (0, 1)),
    one_way BOOLEAN CHECK (one_way IN (0, 1)),
    speed_km_h DOUBLE PRECISION CHECK (speed_km_h BETWEEN 0 AND 200),
    dataset_id INTEGER REFERENCES dataset (id)
);

CREATE TABLE zone (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    label TEXT NOT NULL,
    description TEXT,
    type TEXT CHECK (type IN ('U', 'AUc', 'AUs', 'A', 'N')),
    document TEXT,
    dataset_id INTEGER REFERENCES dataset (id)
);

CREATE TABLE hazard (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    name TEXT,
    type TEXT,
    level TEXT,
    document TEXT,
    dataset_id INTEGER REFERENCES dataset (id)
);

CREATE TABLE amenity (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    code TEXT,
    name TEXT,
    category TEXT,
    address TEXT,
    commune TEXT,
    dataset_id INTEGER REFERENCES dataset (id)
);
CREATE INDEX amenity_code ON amenity (code);

SELECT AddGeometryColumn('commune', 'geometry', :epsg, 'MULTIPOLYGON', 'XY');
SELECT AddGeometryColumn('qpv', 'geometry', :epsg, 'MULTIPOLYGON', 'XY');
SELECT AddGeometryColumn('iris', 'geometry', :epsg, 'MULTIPOLYGON', 'XY');
SELECT AddGeometryColumn('parcel', 'geometry', :epsg, 'MULTIPOLYGON', 'XY');
SELECT AddGeometryColumn('site', 'location', :epsg, 'POINT', 'XY');
SELECT AddGeometryColumn('site', 'outline', :epsg, 'MULTIPOLYGON', 'XY');
SELECT AddGeometryColumn('third_place', 'geometry', :epsg, 'POINT', 'XY');
SELECT AddGeometryColumn('project', 'geometry', :epsg, 'POINT', 'XY');
SELECT AddGeometryColumn('population', 'geometry', :epsg, 'MULTIPOLYGON', 'XY');
SELECT AddGeometryColumn('street', 'geometry', :epsg, 'LINESTRING', 'XY');
SELECT AddGeometryColumn('zone', 'geometry', :epsg, 'MULTIPOLYGON', 'XY');
SELECT AddGeometryColumn('hazard', 'geometry', :epsg, 'MULTIPOLYGON', 'XY');
SELECT AddGeometryColumn('amenity', 'geometry', :epsg, 'POINT', 'XY');

SELECT CreateSpatialIndex('commune', 'geometry');
SELECT CreateSpatialIndex('qpv', 'geometry');
SELECT CreateSpatialIndex('iris', 'geometry');
SELECT CreateSpatialIndex('parcel', 'geometry');
SELECT CreateSpatialIndex('site', 'location');
SELECT CreateSpatialIndex('site', 'outline');
SELECT CreateSpatialIndex('third_place', 'geometry');
SELECT CreateSpatialIndex('project', 'geometry');
SELECT CreateSpatialIndex('population', 'geometry');
SELECT CreateSpatialIndex('street', 'geometry');
SELECT CreateSpatialIndex('zone', 'geometry');
SELECT CreateSpatialIndex('hazard', 'geometry');
SELECT CreateSpatialIndex('amenity', 'geometry');

-- One step of work. `reverts`: of an undo or redo, the step that it is about.
CREATE TABLE journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    happened_at TEXT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN
        ('create', 'import', 'edit', 'add', 'remove', 'shortlist', 'reorder', 'sample', 'undo', 'redo')),
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'abandoned')),
    reverts INTEGER REFERENCES journal (id),
    dataset_id INTEGER REFERENCES dataset (id),
    row_count INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX journal_state ON journal (state);

-- A row before and after a step: JSON objects of the fields that differ, shapes as well-known text; NULL where the row did
-- not or does not exist.
CREATE TABLE journal_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    journal_id INTEGER NOT NULL REFERENCES journal (id),
    kind TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    row_key TEXT NOT NULL,
    before_values TEXT,
    after_values TEXT
);
CREATE INDEX journal_change_journal ON journal_change (journal_id);
CREATE INDEX journal_change_row ON journal_change (kind, row_key);

-- The rows that an import added: a span of numbers of a kind (they are given in order, and to nobody else).
CREATE TABLE journal_span (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    journal_id INTEGER NOT NULL REFERENCES journal (id),
    dataset_id INTEGER REFERENCES dataset (id),
    kind TEXT NOT NULL,
    first_id INTEGER NOT NULL,
    last_id INTEGER NOT NULL,
    row_count INTEGER NOT NULL
);
CREATE INDEX journal_span_journal ON journal_span (journal_id);

-- Whole rows that an import replaced (side 'before', kept from then on) or, while it is undone, had written (side 'after').
-- `field_values` is a JSON object of the known values, shapes are geometries as in the tables.
CREATE TABLE journal_shelf (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    journal_id INTEGER NOT NULL REFERENCES journal (id),
    side TEXT NOT NULL CHECK (side IN ('before', 'after')),
    kind TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    field_values TEXT NOT NULL,
    shape_1 BLOB,
    shape_2 BLOB
);
CREATE INDEX journal_shelf_journal ON journal_shelf (journal_id, side);

CREATE TABLE rejected_row (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    dataset_id INTEGER NOT NULL REFERENCES dataset (id),
    source_row INTEGER NOT NULL,
    code TEXT NOT NULL,
    arguments TEXT NOT NULL,
    row_values TEXT NOT NULL,
    wkt TEXT NOT NULL
);
CREATE INDEX rejected_row_dataset ON rejected_row (dataset_id);
