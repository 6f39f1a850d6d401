// The one table of names by which fields of files are known: CNIG Friches and ZONE_URBA, cadastre (Etalab, API Carto),
// INSEE, ANCT (QPV), OpenStreetMap, and what portals use.
#include "formats/synonyms.h"

#include <array>

namespace geo::formats {

namespace {

using List = std::vector<Synonyms>;
using domain::Kind;

// Codes of communes are named alike everywhere; plain "commune" is last, for it often holds a name.
#define GEO_COMMUNE_NAMES                                                                                              \
    "code_insee", "insee_com", "comm_insee", "com_insee", "code_commune", "codgeo", "depcom", "insee", "citycode",     \
        "code_com", "commune_insee", "ref_insee", "com", "commune"

List communeNames() {
    return {{"insee_code", {"code", GEO_COMMUNE_NAMES}},
            {"name", {"nom", "nom_officiel", "nom_com", "nom_commune", "lib_com", "libgeo", "libelle", "name"}},
            {"population", {"population", "population_municipale", "pmun", "pop", "ptot"}}};
}

List qpvNames() {
    return {{"code", {"code_qp", "code_qpv", "codeqp", "qp", "id_qp"}},
            {"name", {"nom_qp", "lib_qp", "nom_qpv", "lib_qpv", "nomqp", "nom", "libelle"}},
            {"communes", {"communes", "codes_communes", GEO_COMMUNE_NAMES}},
            {"population", {"population", "pop", "pop_qp", "population_qp"}}};
}

List irisNames() {
    return {{"code", {"code_iris", "dcomiris", "codeiris", "iris_code", "cod_iris", "iris"}},
            {"name", {"nom_iris", "lib_iris", "libiris", "nomiris", "nom"}},
            {"commune", {GEO_COMMUNE_NAMES}},
            {"type", {"typ_iris", "type_iris"}},
            {"population", {"population", "pop", "p21_pop", "p20_pop", "p19_pop"}}};
}

List parcelNames() {
    return {{"idu", {"idu", "id", "geo_parcelle", "id_parcelle", "parcelle"}},
            {"commune", {GEO_COMMUNE_NAMES}},
            {"number", {"numero", "num"}},
            {"contenance_m2", {"contenance", "surface_cadastrale", "supf"}}};
}

List siteNames() {
    return {
        {"code", {"site_id", "siteid", "id_site", "identifiant", "id", "fid"}},
        {"name", {"site_nom", "sitenom", "nom_site", "friche", "nom", "libelle", "name"}},
        {"kind", {"type_terrain", "site_kind"}},
        {"address", {"site_adresse", "siteadres", "adresse", "adresse_postale", "address"}},
        {"commune", {GEO_COMMUNE_NAMES}},
        {"parcels",
         {"unite_fonciere_refcad", "ufrefcad", "terr_refcad", "refcad", "numeros_parcelles_cadastrales", "parcelles"}},
        {"land_area_m2",
         {"unite_fonciere_surface", "ufsurface", "surface_site_m2", "surface_m2", "surf_calc", "surface"}},
        {"price_eur", {"prix", "prix_eur", "valeur_fonciere", "prix_de_vente"}},
        {"works_eur", {"travaux", "cout_travaux", "montant_travaux"}},
        {"built_area_m2", {"bati_surface", "batsurface", "superficie_bati_m2", "surface_batie"}},
        {"owner_name", {"proprio_nom", "proprionom", "proprietaire"}},
        {"contact", {"courriel", "email", "telephone"}},
        {"zone_type", {"urba_zone_type", "urbzontype", "typezone"}},
        {"pollution", {"sol_pollution_existe", "solpolexis"}},
        {"occupation", {"site_occupation", "siteoccup", "usage_actuel_site"}},
        {"notes", {"resume_intervention_ademe", "commentaire", "description", "remarques"}},
        {"location", {"geompoint", "site_geompoint"}}};
}

List spaceNames() {
    return {{"name", {"nom", "libelle", "local"}},
            {"area_m2", {"surface", "surface_m2", "surface_utile"}},
            {"notes", {"commentaire"}}};
}

List thirdPlaceNames() {
    return {{"code", {"id_territoire", "id_tiers_lieu", "identifiant", "siret", "id", "osm_id"}},
            {"name", {"lib_territoire", "nom_tiers_lieu", "nom", "denomination", "libelle", "name"}},
            {"functions", {"fonctions", "activites", "types"}},
            {"capacity_places", {"capacite", "nb_places", "places"}},
            {"opening", {"horaires", "opening_hours", "ouverture"}},
            {"address", {"adresse", "adresse_postale", "address"}},
            {"commune", {"id_geo", GEO_COMMUNE_NAMES}},
            {"url", {"site_web", "site_internet", "website", "web", "url"}},
            {"contact", {"courriel", "email", "mail", "telephone", "contact_phone"}}};
}

List projectNames() {
    return {{"name", {"nom", "nom_projet", "projet", "titre", "libelle"}},
            {"organisation", {"structure", "porteur", "association", "organisme"}},
            {"contact", {"courriel", "email", "telephone"}},
            {"summary", {"description", "resume", "presentation"}},
            {"area_min_m2", {"surface_min", "surface_minimale"}},
            {"area_ideal_m2", {"surface_souhaitee", "surface_ideale", "surface"}},
            {"area_max_m2", {"surface_max", "surface_maximale"}},
            {"budget_eur_year", {"budget_annuel", "budget"}},
            {"jobs", {"emplois", "etp"}}};
}

List populationNames() {
    return {{"code", {"idcar_200m", "id_carr_200m", "idinspire", "id_inspire", "idcar", "id_carr"}},
            {"residents", {"ind", "ind_c", "population", "pop", "habitants", "nb_hab"}},
            {"commune", {GEO_COMMUNE_NAMES, "lcog_geo"}}};
}

List streetNames() {
    return {{"name", {"nom", "nom_voie", "nom_1_gauche", "nom_collaboratif_gauche", "libelle"}},
            {"type", {"highway", "nature", "fclass", "classe"}},
            {"from_node", {"source", "u", "noeud_debut"}},
            {"to_node", {"target", "v", "noeud_fin"}},
            {"bridge", {"pont"}},
            {"one_way", {"oneway", "sens_unique"}},
            {"speed_km_h", {"maxspeed", "vitesse", "vitesse_moyenne_vl"}}};
}

List zoneNames() {
    return {{"label", {"libelle", "zone", "nom"}},
            {"description", {"libelong", "libelle_long"}},
            {"type", {"typezone", "type_zone"}},
            {"document", {"idurba", "id_urba"}}};
}

List hazardNames() {
    return {{"name", {"nom", "libelle", "nom_zone"}},
            {"type", {"risque", "alea", "type_alea", "cod_nat_re"}},
            {"level", {"niveau", "niveau_alea", "niv_alea", "intensite"}},
            {"document", {"id_ppr", "nom_ppr", "id_gaspar", "id_zone"}}};
}

List amenityNames() {
    return {{"code", {"id", "identifiant", "idobj", "osm_id", "stop_id", "siret", "uai"}},
            {"name", {"nom", "geo_name", "libelle", "stop_name", "denomination", "intitule"}},
            {"category",
             {"libcategorie", "categorie", "type_local", "amenity", "shop", "office", "leisure", "libtype", "type",
              "theme"}},
            {"address", {"adresse", "adresse_postale"}},
            {"commune", {GEO_COMMUNE_NAMES}}};
}

#undef GEO_COMMUNE_NAMES

List namesOf(Kind kind) {
    switch (kind) {
    case Kind::commune:
        return communeNames();
    case Kind::qpv:
        return qpvNames();
    case Kind::iris:
        return irisNames();
    case Kind::parcel:
        return parcelNames();
    case Kind::site:
        return siteNames();
    case Kind::space:
        return spaceNames();
    case Kind::thirdPlace:
        return thirdPlaceNames();
    case Kind::project:
        return projectNames();
    case Kind::population:
        return populationNames();
    case Kind::street:
        return streetNames();
    case Kind::zone:
        return zoneNames();
    case Kind::hazard:
        return hazardNames();
    case Kind::amenity:
        return amenityNames();
    case Kind::friche: // classes of standards go by the names of their standard
    case Kind::terrainEco:
    case Kind::poleEco:
    case Kind::siteEco:
    case Kind::etablissement:
    case Kind::tiersLieu:
    case Kind::attachment:
    case Kind::lifeCycleChange:
    case Kind::placement:
    case Kind::dataset:
    case Kind::mapLayer:
    case Kind::bookmark:
    case Kind::layout:
    case Kind::placementChange:
    case Kind::projectCall:
    case Kind::callSpace:
    case Kind::application:
    case Kind::scenario:
    case Kind::assumption:
    case Kind::needTemplate:
    case Kind::studyPart:
        return {};
    }
    return {};
}

} // namespace

std::span<const Synonyms> synonymsOf(domain::Kind kind) {
    static const std::vector<List> kLists = [] {
        std::vector<List> lists;
        for (const Kind each : domain::kAllKinds) lists.push_back(namesOf(each));
        return lists;
    }();
    return kLists.at(static_cast<std::size_t>(kind));
}

} // namespace geo::formats
