-- What a site costs, and what is written of a scenario beside what the data say.
ALTER TABLE site ADD COLUMN price_eur DOUBLE PRECISION CHECK (price_eur >= 0);
ALTER TABLE site ADD COLUMN works_eur DOUBLE PRECISION CHECK (works_eur >= 0);

CREATE TABLE study_part (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    scenario_id INTEGER NOT NULL REFERENCES scenario (id),
    part TEXT NOT NULL CHECK (part IN ('functions', 'land', 'legal', 'economic')),
    text TEXT,
    UNIQUE (scenario_id, part)
);
