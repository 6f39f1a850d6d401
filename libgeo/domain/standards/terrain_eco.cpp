// CNIG, standard "Sites économiques" v2024-10 (schema v1.0.1), class TERRAIN-ECO: fields, types, obligations and
// values; the values that the schema leaves out are those of the standard's text.
#include "domain/standards/standards.h"

#include <array>

namespace geo::domain::detail {

namespace {

using enum StandardType;

constexpr std::array kYesNo = std::to_array<std::string_view>({"oui", "non"});
constexpr std::array kTerrMaitriseFonc =
    std::to_array<std::string_view>({"personne physique",
                                     "Etat",
                                     "région",
                                     "département",
                                     "EPCI/structure intercommunale",
                                     "commune",
                                     "autre collectivité territoriale",
                                     "organisme de logement social",
                                     "EPF",
                                     "SEM ou SPLA",
                                     "aménageur",
                                     "investisseur professionnel",
                                     "établissement de santé et structure sociale",
                                     "tourisme/loisir/sportif/cultuel",
                                     "établissement industriel et commercial",
                                     "organisation de gestion foncière et immobilière",
                                     "établissement d'enseignement, d'étude et de recherche",
                                     "inconnu",
                                     "autre",
                                     "sans objet"});
constexpr std::array kTerrStadeAmngt = std::to_array<std::string_view>(
    {"non aménageable", "non aménagé non viabilisé", "viabilisation en cours", "viabilisé non aménagé",
     "viabilisé et aménagé", "inconnu", "autre", "sans objet"});
constexpr std::array kTerrStadeComm = std::to_array<std::string_view>(
    {"non commercialisé", "non commercialisable", "en vente", "en vente avec contraintes",
     "réservé par option de réservation", "réservé par une délibération de l'EPCI", "vendu, commercialisation achevée",
     "inconnu", "autre", "sans objet"});
constexpr std::array kTerrEtatOccup = std::to_array<std::string_view>(
    {"inoccupé", "occupation transitoire", "occupé", "vacant", "friche", "inconnu", "autre", "sans objet"});
constexpr std::array kTerrUsage = std::to_array<std::string_view>(
    {"voirie ou infrastructure", "parkings/stationnement", "zone de retournement PL", "autres équipements publics",
     "bâti productif", "bâti résidentiel", "bassin d'orage ou de rétention", "espace vert",
     "espace naturel ou forestier", "espace agricole", "zone de service partagée", "carrières", "dépôt/stockage",
     "production d'EnR", "inconnu", "autre", "sans objet"});

constexpr std::array kTerrainEcoFields = std::to_array<StandardField>({
    {.name = "terr_id", .column = "terr_id", .type = text, .required = true, .heldBy = "code"},
    {.name = "site_id", .column = "site_id", .type = text, .required = true},
    {.name = "terr_refcad", .column = "terr_refcad", .type = parcel, .several = true, .heldBy = "parcels"},
    {.name = "terr_surf_brute",
     .column = "terr_surf_brute",
     .type = decimal,
     .required = true,
     .heldBy = "land_area_m2"},
    {.name = "terr_utile", .column = "terr_utile", .type = oneOf, .values = kYesNo},
    {.name = "terr_identif_date", .column = "terr_identif_date", .type = date, .required = true},
    {.name = "terr_actu_date", .column = "terr_actu_date", .type = date, .required = true},
    {.name = "terr_maitrise_fonc",
     .column = "terr_maitrise_fonc",
     .type = oneOf,
     .required = true,
     .values = kTerrMaitriseFonc},
    {.name = "terr_stade_amngt",
     .column = "terr_stade_amngt",
     .type = oneOf,
     .required = true,
     .values = kTerrStadeAmngt},
    {.name = "terr_stade_comm", .column = "terr_stade_comm", .type = oneOf, .required = true, .values = kTerrStadeComm},
    {.name = "terr_etat_occup",
     .column = "terr_etat_occup",
     .type = oneOf,
     .required = true,
     .values = kTerrEtatOccup,
     .heldBy = "occupation"},
    {.name = "terr_usage", .column = "terr_usage", .type = oneOf, .required = true, .values = kTerrUsage},
    {.name = "terr_url_cartofriches", .column = "terr_url_cartofriches", .type = url},
    {.name = "terr_geomsurf", .column = "terr_geomsurf", .type = area, .required = true, .heldBy = "outline"},
    {.name = "terr_cle_en_main", .column = "terr_cle_en_main", .type = oneOf, .values = kYesNo},
    {.name = "terr_acquereur", .column = "terr_acquereur", .type = text, .personal = true},
    {.name = "terr_cession_date", .column = "terr_cession_date", .type = date},
    {.name = "terr_vente_montant", .column = "terr_vente_montant", .type = decimal},
    {.name = "terr_m2_prix", .column = "terr_m2_prix", .type = decimal},
});

} // namespace

std::span<const StandardField> terrainEcoFields() {
    return kTerrainEcoFields;
}

} // namespace geo::domain::detail
