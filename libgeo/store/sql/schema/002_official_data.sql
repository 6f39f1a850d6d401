-- What official data bring: the faces of a site (CNIG Friches, terrain of CNIG Sites économiques, third place), its
-- attachments and the steps of its life cycle; the other classes of CNIG Sites économiques. Texts of the standards' classes
-- are kept as they were published. And what an import was told, so that the next one of the same source is told the same.

CREATE TABLE friche (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    dossier_id INTEGER NOT NULL UNIQUE REFERENCES site (id),
    site_type TEXT,
    site_identif_date TEXT,
    site_actu_date TEXT,
    site_url TEXT,
    site_ademe_url TEXT,
    site_securite TEXT,
    site_statut TEXT,
    site_projet_url TEXT,
    site_reconv_annee TEXT,
    site_reconv_type TEXT,
    activite_libelle TEXT,
    activite_code TEXT,
    activite_fin_annee TEXT,
    comm_nom TEXT,
    comm_insee TEXT,
    bati_type TEXT,
    bati_nombre TEXT,
    bati_surface TEXT,
    bati_pollution TEXT,
    bati_vacance TEXT,
    bati_patrimoine TEXT,
    bati_etat TEXT,
    local_ancien_annee TEXT,
    local_recent_annee TEXT,
    proprio_type TEXT,
    proprio_personne TEXT,
    sol_pollution_annee TEXT,
    sol_pollution_origine TEXT,
    sol_pollution_commentaire TEXT,
    sol_depollution_fiche TEXT,
    unite_fonciere_surface TEXT,
    unite_fonciere_refcad TEXT,
    urba_zone_lib TEXT,
    urba_zone_formdomi TEXT,
    urba_zaer TEXT,
    urba_doc_type TEXT,
    desserte_distance TEXT,
    desserte_commentaire TEXT,
    source_nom TEXT,
    source_url TEXT,
    source_producteur TEXT,
    source_contact TEXT,
    other_fields TEXT,
    dataset_id INTEGER REFERENCES dataset (id)
);

CREATE TABLE terrain_eco (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    dossier_id INTEGER NOT NULL UNIQUE REFERENCES site (id),
    site_id TEXT,
    terr_refcad TEXT,
    terr_surf_brute TEXT,
    terr_utile TEXT,
    terr_identif_date TEXT,
    terr_actu_date TEXT,
    terr_maitrise_fonc TEXT,
    terr_stade_amngt TEXT,
    terr_stade_comm TEXT,
    terr_usage TEXT,
    terr_url_cartofriches TEXT,
    terr_cle_en_main TEXT,
    terr_acquereur TEXT,
    terr_cession_date TEXT,
    terr_vente_montant TEXT,
    terr_m2_prix TEXT,
    other_fields TEXT,
    dataset_id INTEGER REFERENCES dataset (id)
);

CREATE TABLE pole_eco (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    pole_id TEXT NOT NULL UNIQUE,
    pole_nom TEXT,
    pole_vocadomi TEXT,
    pole_identif_date TEXT,
    pole_actu_date TEXT,
    pole_nb_site TEXT,
    pole_nb_etab TEXT,
    pole_nb_emploi TEXT,
    pole_surface TEXT,
    pole_rayonnement TEXT,
    other_fields TEXT,
    dataset_id INTEGER REFERENCES dataset (id)
);

CREATE TABLE site_eco (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    site_id TEXT NOT NULL UNIQUE,
    pole_id TEXT,
    site_nom TEXT,
    site_type TEXT,
    site_vocadomi TEXT,
    site_etat TEXT,
    site_surf_brute TEXT,
    site_surf_utile TEXT,
    site_creation_date TEXT,
    site_identif_date TEXT,
    site_actu_date TEXT,
    source_producteur TEXT,
    site_description TEXT,
    site_quali_territoire TEXT,
    site_evol_urba TEXT,
    site_url TEXT,
    site_epci_nom TEXT,
    site_epci_siren TEXT,
    site_comm_nom TEXT,
    site_comm_insee TEXT,
    site_moa_type TEXT,
    site_moa_nom TEXT,
    site_moa_amngt TEXT,
    site_moa_comm TEXT,
    site_uf_nbre TEXT,
    site_uf_vacant_nbre TEXT,
    site_taux_vacance TEXT,
    site_uf_bati_nbre TEXT,
    site_nb_etab TEXT,
    site_nb_emploi TEXT,
    site_geompoint TEXT,
    site_media TEXT,
    site_surf_comm_dispo TEXT,
    site_surf_projet TEXT,
    site_voca_industrielle TEXT,
    site_voca_commerciale TEXT,
    site_voca_tertiaire TEXT,
    site_voca_artisanale TEXT,
    site_voca_touristique TEXT,
    site_voca_portuaire TEXT,
    site_voca_aeroportuaire TEXT,
    reseau_eau_pluviale TEXT,
    reseau_eau_potable TEXT,
    reseau_assainissement TEXT,
    reseau_gaz TEXT,
    reseau_electrique TEXT,
    reseau_fibre_optique TEXT,
    reseau_fret_ferroviaire TEXT,
    reseau_fluvial TEXT,
    desserte_tc TEXT,
    desserte_route_nom TEXT,
    autoroute_nom TEXT,
    autoroute_echang_dist TEXT,
    gare_nom TEXT,
    gare_dist TEXT,
    gare_fret_nom TEXT,
    gare_fret_dist TEXT,
    aeroport_nom TEXT,
    aeroport_dist TEXT,
    port_nom TEXT,
    port_dist TEXT,
    other_fields TEXT,
    dataset_id INTEGER REFERENCES dataset (id)
);

CREATE TABLE etablissement (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    siret TEXT NOT NULL UNIQUE,
    siren TEXT,
    terr_id TEXT,
    ban_id TEXT,
    bat_id TEXT,
    etab_adresse TEXT,
    etab_raison_sociale TEXT,
    etab_nat_juridique TEXT,
    etab_nom TEXT,
    epci_nom TEXT,
    epci_siren TEXT,
    comm_nom TEXT,
    comm_insee TEXT,
    etab_siege TEXT,
    etab_creation_date TEXT,
    etab_identif_date TEXT,
    etab_actu_date TEXT,
    etab_actif TEXT,
    etab_fermeture_date TEXT,
    etab_description TEXT,
    etab_activite_code TEXT,
    etab_activite_libelle TEXT,
    etab_effectif_code TEXT,
    etab_effectif_libelle TEXT,
    etab_effectif_annee TEXT,
    etab_source_info TEXT,
    geocodage_qualite TEXT,
    etab_contact_mail TEXT,
    etab_contact_tel TEXT,
    other_fields TEXT,
    dataset_id INTEGER REFERENCES dataset (id)
);

CREATE TABLE tiers_lieu (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    dossier_id INTEGER NOT NULL UNIQUE REFERENCES site (id),
    functions TEXT,
    capacity_places INTEGER CHECK (capacity_places BETWEEN 0 AND 1000000),
    opening TEXT,
    opened_on DATE,
    manager TEXT,
    url TEXT,
    contact TEXT,
    notes TEXT
);

CREATE TABLE attachment (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    site_id INTEGER NOT NULL REFERENCES site (id),
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('photo', 'plan', 'document')),
    reference TEXT NOT NULL,
    made_on DATE,
    notes TEXT
);
CREATE INDEX attachment_site ON attachment (site_id);

CREATE TABLE life_cycle_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    site_id INTEGER NOT NULL REFERENCES site (id),
    state TEXT NOT NULL CHECK (state IN
        ('identified', 'under_study', 'secured', 'mobilisable', 'reserved', 'occupied', 'released')),
    happened_on DATE NOT NULL,
    reason TEXT,
    author TEXT
);
CREATE INDEX life_cycle_change_site ON life_cycle_change (site_id);

SELECT AddGeometryColumn('pole_eco', 'geometry', :epsg, 'POINT', 'XY');
SELECT AddGeometryColumn('site_eco', 'geometry', :epsg, 'MULTIPOLYGON', 'XY');
SELECT AddGeometryColumn('etablissement', 'geometry', :epsg, 'POINT', 'XY');
SELECT CreateSpatialIndex('pole_eco', 'geometry');
SELECT CreateSpatialIndex('site_eco', 'geometry');
SELECT CreateSpatialIndex('etablissement', 'geometry');

ALTER TABLE dataset ADD COLUMN layer TEXT;
ALTER TABLE dataset ADD COLUMN member TEXT;
ALTER TABLE dataset ADD COLUMN mapping TEXT;
ALTER TABLE dataset ADD COLUMN swapped_axes BOOLEAN CHECK (swapped_axes IN (0, 1));

-- A rejected row that was mended and kept names the step that did so; it is back in quarantine where that is undone.
ALTER TABLE rejected_row ADD COLUMN resolved_by INTEGER REFERENCES journal (id);
