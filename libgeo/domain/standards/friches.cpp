// CNIG, standard "Friches", schema v1.0.6 of 17 December 2025: fields, types, obligations and values.
// Short names are those of its shapefiles.
#include "domain/standards/standards.h"

#include <array>

namespace geo::domain::detail {

namespace {

using enum StandardType;

constexpr std::array kSiteType = std::to_array<std::string_view>({"friche industrielle",
                                                                  "friche commerciale",
                                                                  "friche hospitalière",
                                                                  "friche agro-industrielle",
                                                                  "friche carrière ou mine",
                                                                  "friche militaire",
                                                                  "friche d'habitat",
                                                                  "friche d'équipement public",
                                                                  "friche portuaire",
                                                                  "friche aéroportuaire",
                                                                  "friche ferroviaire",
                                                                  "friche logistique",
                                                                  "friche loisir tourisme hôtellerie",
                                                                  "friche enseignement",
                                                                  "friche cultuelle",
                                                                  "mixte - dominante habitat",
                                                                  "mixte - autre",
                                                                  "inconnu",
                                                                  "autre",
                                                                  "sans objet"});
constexpr std::array kSiteSecurite = std::to_array<std::string_view>(
    {"évacuation des produits dangereux et déchets présents sur le site",
     "interdictions ou limitations d'accès au site", "suppression des risques d'incendie et d'explosion",
     "surveillance des effets de l'installation sur son environnement",
     "mesures de gestion de pollution ou restrictions temporaires", "existence d'une attestation de mise en sécurité",
     "inconnu", "autre", "sans objet"});
constexpr std::array kSiteOccupation = std::to_array<std::string_view>(
    {"totalement inoccupé", "partiellement inoccupé", "occupation transitoire ou temporaire",
     "occupation illicite supposée", "occupation illicite avérée", "inconnu", "autre", "sans objet"});
constexpr std::array kSiteStatut =
    std::to_array<std::string_view>({"friche potentielle", "friche sans projet", "friche avec projet",
                                     "friche reconvertie", "inconnu", "autre", "sans objet"});
constexpr std::array kSiteReconvType = std::to_array<std::string_view>(
    {"habitat", "bureau", "commerce", "industrie", "autres activités économiques", "équipement public",
     "aménagement d'espace public", "renaturation", "panneaux photovoltaïques", "énergie, hors photovoltaïque", "mixte",
     "inconnu", "autre", "sans objet"});
constexpr std::array kBatiType = std::to_array<std::string_view>(
    {"industriel", "commercial", "résidentiel", "secteur tertiaire", "inconnu", "autre", "sans objet"});
constexpr std::array kBatiPollution =
    std::to_array<std::string_view>({"amiante", "plomb", "inconnu", "autre", "sans objet"});
constexpr std::array kBatiVacance =
    std::to_array<std::string_view>({"occupé", "partiellement occupé", "vacant", "inconnu", "autre", "sans objet"});
constexpr std::array kBatiPatrimoine = std::to_array<std::string_view>(
    {"aucun", "présence d'un bâtiment d'intérêt", "présence d'un bâtiment classé", "inconnu", "autre", "sans objet"});
constexpr std::array kBatiEtat = std::to_array<std::string_view>(
    {"dégradation inexistante ou faible", "dégradation moyenne", "dégradation très importante",
     "dégradation hétérogène", "inconnu", "autre", "sans objet"});
constexpr std::array kProprioPersonne =
    std::to_array<std::string_view>({"personne physique", "personne morale", "inconnu", "autre", "sans objet"});
constexpr std::array kSolPollutionExiste =
    std::to_array<std::string_view>({"pollution inexistante", "pollution traitée", "pollution peu probable",
                                     "pollution supposée", "pollution avérée", "inconnu", "autre", "sans objet"});
constexpr std::array kSolPollutionOrigine = std::to_array<std::string_view>(
    {"dépôt de déchets, stockages de produits", "pollution due au fonctionnement de l'installation",
     "origine accidentelle (transport, transbordement, manipulation,...)", "retombées atmosphériques", "inconnu",
     "autre", "sans objet"});
constexpr std::array kUrbaZoneType = std::to_array<std::string_view>(
    {"U", "AUc", "AUs", "A", "N", "Zc", "ZCa", "ZnC", "RNU", "inconnu", "autre", "sans objet"});
constexpr std::array kUrbaZaer = std::to_array<std::string_view>({"oui", "non", "inconnu"});
constexpr std::array kUrbaDocType =
    std::to_array<std::string_view>({"RNU", "CC", "PLU", "PLUI", "PSMV", "inconnu", "autre", "sans objet"});

constexpr std::array kFricheFields = std::to_array<StandardField>({
    {.name = "site_id", .column = "site_id", .shortName = "siteid", .type = text, .required = true, .heldBy = "code"},
    {.name = "site_nom",
     .column = "site_nom",
     .shortName = "sitenom",
     .type = text,
     .required = true,
     .heldBy = "name"},
    {.name = "site_type",
     .column = "site_type",
     .shortName = "sitetype",
     .type = oneOf,
     .required = true,
     .values = kSiteType},
    {.name = "site_adresse", .column = "site_adresse", .type = text, .heldBy = "address"},
    {.name = "site_identif_date",
     .column = "site_identif_date",
     .shortName = "sitinidat",
     .type = date,
     .required = true},
    {.name = "site_actu_date", .column = "site_actu_date", .shortName = "sitactudat", .type = date, .required = true},
    {.name = "site_url", .column = "site_url", .type = url, .several = true},
    {.name = "site_ademe_url", .column = "site_ademe_url", .type = url},
    {.name = "site_securite", .column = "site_securite", .type = oneOf, .values = kSiteSecurite},
    {.name = "site_occupation",
     .column = "site_occupation",
     .type = oneOf,
     .values = kSiteOccupation,
     .heldBy = "occupation"},
    {.name = "site_statut", .column = "site_statut", .type = oneOf, .values = kSiteStatut},
    {.name = "site_projet_url", .column = "site_projet_url", .type = urlOrMail},
    {.name = "site_reconv_annee", .column = "site_reconv_annee", .type = year},
    {.name = "site_reconv_type", .column = "site_reconv_type", .type = oneOf, .values = kSiteReconvType},
    {.name = "activite_libelle", .column = "activite_libelle", .type = text, .several = true},
    {.name = "activite_code", .column = "activite_code", .type = naf, .several = true},
    {.name = "activite_fin_annee", .column = "activite_fin_annee", .type = year},
    {.name = "comm_nom", .column = "comm_nom", .type = text, .required = true},
    {.name = "comm_insee", .column = "comm_insee", .type = insee, .required = true, .heldBy = "commune"},
    {.name = "bati_type", .column = "bati_type", .type = oneOf, .several = true, .values = kBatiType},
    {.name = "bati_nombre", .column = "bati_nombre", .type = integer},
    {.name = "bati_surface", .column = "bati_surface", .type = integer, .heldBy = "built_area_m2"},
    {.name = "bati_pollution", .column = "bati_pollution", .type = oneOf, .values = kBatiPollution},
    {.name = "bati_vacance", .column = "bati_vacance", .type = oneOf, .values = kBatiVacance},
    {.name = "bati_patrimoine", .column = "bati_patrimoine", .type = oneOf, .values = kBatiPatrimoine},
    {.name = "bati_etat", .column = "bati_etat", .type = oneOf, .values = kBatiEtat},
    {.name = "local_ancien_annee", .column = "local_ancien_annee", .type = year},
    {.name = "local_recent_annee", .column = "local_recent_annee", .type = year},
    {.name = "proprio_type", .column = "proprio_type", .type = catpro, .several = true},
    {.name = "proprio_personne",
     .column = "proprio_personne",
     .type = oneOf,
     .several = true,
     .values = kProprioPersonne},
    {.name = "proprio_nom", .column = "proprio_nom", .type = text, .personal = true, .heldBy = "owner_name"},
    {.name = "sol_pollution_annee", .column = "sol_pollution_annee", .type = year},
    {.name = "sol_pollution_existe",
     .column = "sol_pollution_existe",
     .type = oneOf,
     .values = kSolPollutionExiste,
     .heldBy = "pollution"},
    {.name = "sol_pollution_origine", .column = "sol_pollution_origine", .type = oneOf, .values = kSolPollutionOrigine},
    {.name = "sol_pollution_commentaire", .column = "sol_pollution_commentaire", .type = text},
    {.name = "sol_depollution_fiche", .column = "sol_depollution_fiche", .type = url},
    {.name = "unite_fonciere_surface",
     .column = "unite_fonciere_surface",
     .shortName = "ufsurface",
     .type = integer,
     .heldBy = "land_area_m2"},
    {.name = "unite_fonciere_refcad",
     .column = "unite_fonciere_refcad",
     .shortName = "ufrefcad",
     .type = parcel,
     .several = true,
     .heldBy = "parcels"},
    {.name = "urba_zone_type",
     .column = "urba_zone_type",
     .shortName = "urbzontype",
     .type = oneOf,
     .values = kUrbaZoneType,
     .heldBy = "zone_type"},
    {.name = "urba_zone_lib", .column = "urba_zone_lib", .type = text},
    {.name = "urba_zone_formdomi", .column = "urba_zone_formdomi", .type = text},
    {.name = "urba_zaer", .column = "urba_zaer", .type = oneOf, .required = true, .values = kUrbaZaer},
    {.name = "urba_doc_type", .column = "urba_doc_type", .type = oneOf, .values = kUrbaDocType},
    {.name = "desserte_distance", .column = "desserte_distance", .type = distances},
    {.name = "desserte_commentaire", .column = "desserte_commentaire", .type = text},
    {.name = "source_nom", .column = "source_nom", .type = text, .required = true},
    {.name = "source_url", .column = "source_url", .type = text},
    {.name = "source_producteur", .column = "source_producteur", .type = text},
    {.name = "source_contact", .column = "source_contact", .type = text, .personal = true},
    {.name = "geompoint", .column = "geompoint", .type = point, .required = true, .heldBy = "location"},
    {.name = "geomsurf", .column = "geomsurf", .type = area, .heldBy = "outline"},
});

} // namespace

std::span<const StandardField> fricheFields() {
    return kFricheFields;
}

} // namespace geo::domain::detail
