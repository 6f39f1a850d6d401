// CNIG, standard "Sites économiques" v2024-10 (schema v1.0.1), class SITE-ECO: fields, types, obligations and values;
// the values that the schema leaves out are those of the standard's text.
#include "domain/standards/standards.h"

#include <array>

namespace geo::domain::detail {

namespace {

using enum StandardType;

constexpr std::array kSiteType = std::to_array<std::string_view>(
    {"zone d'activité économique", "site économique historique hors ZAE", "établissement économique isolé",
     "zone AU à vocation économique", "inconnu", "autre", "sans objet"});
constexpr std::array kSiteVocadomi = std::to_array<std::string_view>(
    {"industrielle", "commerciale", "tertiaire", "artisanale", "touristique", "portuaire",
     "aéroportuaire, aéronautique", "entrepôts, logistique", "logistique agricole", "mixte à dominante logistique",
     "mixte, sans dominante", "inconnu", "autre", "sans objet"});
constexpr std::array kSiteEtat =
    std::to_array<std::string_view>({"en projet", "création", "existant et actif", "projet de déclassement", "déclassé",
                                     "inconnu", "autre", "sans objet"});
constexpr std::array kSiteEvolUrba = std::to_array<std::string_view>(
    {"extension urbaine", "renouvellement urbain", "mixte", "inconnu", "autre", "sans objet"});
constexpr std::array kSiteMoaType = std::to_array<std::string_view>(
    {"commune", "epci", "SEM", "CCI", "Etat", "privé", "inconnu", "autre", "sans objet"});
constexpr std::array kYesNo = std::to_array<std::string_view>({"oui", "non"});

constexpr std::array kSiteEcoFields = std::to_array<StandardField>({
    {.name = "site_id", .column = "site_id", .type = text, .required = true},
    {.name = "pole_id", .column = "pole_id", .type = text, .required = true},
    {.name = "site_nom", .column = "site_nom", .type = text, .required = true},
    {.name = "site_type", .column = "site_type", .type = oneOf, .required = true, .values = kSiteType},
    {.name = "site_vocadomi", .column = "site_vocadomi", .type = oneOf, .required = true, .values = kSiteVocadomi},
    {.name = "site_etat", .column = "site_etat", .type = oneOf, .required = true, .values = kSiteEtat},
    {.name = "site_surf_brute", .column = "site_surf_brute", .type = decimal, .required = true},
    {.name = "site_surf_utile", .column = "site_surf_utile", .type = decimal, .required = true},
    {.name = "site_creation_date", .column = "site_creation_date", .type = year},
    {.name = "site_identif_date", .column = "site_identif_date", .type = date, .required = true},
    {.name = "site_actu_date", .column = "site_actu_date", .type = date, .required = true},
    {.name = "source_producteur", .column = "source_producteur", .type = text},
    {.name = "site_description", .column = "site_description", .type = text},
    {.name = "site_quali_territoire", .column = "site_quali_territoire", .type = text},
    {.name = "site_evol_urba", .column = "site_evol_urba", .type = oneOf, .values = kSiteEvolUrba},
    {.name = "site_url", .column = "site_url", .type = url, .several = true},
    {.name = "site_epci_nom", .column = "site_epci_nom", .type = text, .required = true},
    {.name = "site_epci_siren", .column = "site_epci_siren", .type = siren, .required = true},
    {.name = "site_comm_nom", .column = "site_comm_nom", .type = text, .required = true},
    {.name = "site_comm_insee", .column = "site_comm_insee", .type = insee, .required = true},
    {.name = "site_moa_type", .column = "site_moa_type", .type = oneOf, .required = true, .values = kSiteMoaType},
    {.name = "site_moa_nom", .column = "site_moa_nom", .type = text},
    {.name = "site_moa_amngt", .column = "site_moa_amngt", .type = text},
    {.name = "site_moa_comm", .column = "site_moa_comm", .type = text},
    {.name = "site_uf_nbre", .column = "site_uf_nbre", .type = decimal},
    {.name = "site_uf_vacant_nbre", .column = "site_uf_vacant_nbre", .type = decimal},
    {.name = "site_taux_vacance", .column = "site_taux_vacance", .type = decimal},
    {.name = "site_uf_bati_nbre", .column = "site_uf_bati_nbre", .type = decimal},
    {.name = "site_nb_etab", .column = "site_nb_etab", .type = decimal},
    {.name = "site_nb_emploi", .column = "site_nb_emploi", .type = decimal},
    {.name = "site_geomsurf", .column = "site_geomsurf", .type = area, .required = true, .heldBy = "geometry"},
    {.name = "site_geompoint", .column = "site_geompoint", .type = point},
    {.name = "site_media", .column = "site_media", .type = url},
    {.name = "site_surf_comm_dispo", .column = "site_surf_comm_dispo", .type = decimal},
    {.name = "site_surf_projet", .column = "site_surf_projet", .type = decimal},
    {.name = "site_voca_industrielle", .column = "site_voca_industrielle", .type = oneOf, .values = kYesNo},
    {.name = "site_voca_commerciale", .column = "site_voca_commerciale", .type = oneOf, .values = kYesNo},
    {.name = "site_voca_tertiaire", .column = "site_voca_tertiaire", .type = oneOf, .values = kYesNo},
    {.name = "site_voca_artisanale", .column = "site_voca_artisanale", .type = oneOf, .values = kYesNo},
    {.name = "site_voca_touristique", .column = "site_voca_touristique", .type = oneOf, .values = kYesNo},
    {.name = "site_voca_portuaire", .column = "site_voca_portuaire", .type = oneOf, .values = kYesNo},
    {.name = "site_voca_aeroportuaire", .column = "site_voca_aeroportuaire", .type = oneOf, .values = kYesNo},
    {.name = "reseau_eau_pluviale", .column = "reseau_eau_pluviale", .type = oneOf, .values = kYesNo},
    {.name = "reseau_eau_potable", .column = "reseau_eau_potable", .type = oneOf, .values = kYesNo},
    {.name = "reseau_assainissement", .column = "reseau_assainissement", .type = oneOf, .values = kYesNo},
    {.name = "reseau_gaz", .column = "reseau_gaz", .type = oneOf, .values = kYesNo},
    {.name = "reseau_electrique", .column = "reseau_electrique", .type = oneOf, .values = kYesNo},
    {.name = "reseau_fibre_optique", .column = "reseau_fibre_optique", .type = oneOf, .values = kYesNo},
    {.name = "reseau_fret_ferroviaire", .column = "reseau_fret_ferroviaire", .type = oneOf, .values = kYesNo},
    {.name = "reseau_fluvial", .column = "reseau_fluvial", .type = oneOf, .values = kYesNo},
    {.name = "desserte_tc", .column = "desserte_tc", .type = oneOf, .values = kYesNo},
    {.name = "desserte_route_nom", .column = "desserte_route_nom", .type = text},
    {.name = "autoroute_nom", .column = "autoroute_nom", .type = text},
    {.name = "autoroute_echang_dist", .column = "autoroute_echang_dist", .type = decimal},
    {.name = "gare_nom", .column = "gare_nom", .type = text},
    {.name = "gare_dist", .column = "gare_dist", .type = decimal},
    {.name = "gare_fret_nom", .column = "gare_fret_nom", .type = text},
    {.name = "gare_fret_dist", .column = "gare_fret_dist", .type = decimal},
    {.name = "aeroport_nom", .column = "aeroport_nom", .type = text},
    {.name = "aeroport_dist", .column = "aeroport_dist", .type = decimal},
    {.name = "port_nom", .column = "port_nom", .type = text},
    {.name = "port_dist", .column = "port_dist", .type = decimal},
});

} // namespace

std::span<const StandardField> siteEcoFields() {
    return kSiteEcoFields;
}

} // namespace geo::domain::detail
