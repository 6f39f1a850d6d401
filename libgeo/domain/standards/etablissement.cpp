// CNIG, standard "Sites économiques" v2024-10 (schema v1.0.1), class ETABLISSEMENT: fields, types, obligations and
// values; the values that the schema leaves out are those of the standard's text.
#include "domain/standards/standards.h"

#include <array>

namespace geo::domain::detail {

namespace {

using enum StandardType;

constexpr std::array kYesNo = std::to_array<std::string_view>({"oui", "non"});
constexpr std::array kGeocodageQualite =
    std::to_array<std::string_view>({"non localisé", "à la commune", "au lieu-dit", "à la rue", "à la plaque adresse",
                                     "à la parcelle", "au bâtiment", "inconnu", "autre", "sans objet"});

constexpr std::array kEtablissementFields = std::to_array<StandardField>({
    {.name = "SIRET", .column = "siret", .type = siret, .required = true},
    {.name = "SIREN", .column = "siren", .type = siren, .required = true},
    {.name = "terr_id", .column = "terr_id", .type = text, .required = true, .several = true},
    {.name = "ban-id", .column = "ban_id", .type = text},
    {.name = "bat-id", .column = "bat_id", .type = text},
    {.name = "etab_adresse", .column = "etab_adresse", .type = text},
    {.name = "etab_raison_sociale", .column = "etab_raison_sociale", .type = text, .required = true},
    {.name = "etab_nat_juridique", .column = "etab_nat_juridique", .type = text, .required = true},
    {.name = "etab_nom", .column = "etab_nom", .type = text, .required = true},
    {.name = "epci_nom", .column = "epci_nom", .type = text, .required = true},
    {.name = "epci_siren", .column = "epci_siren", .type = siren, .required = true},
    {.name = "comm_nom", .column = "comm_nom", .type = text, .required = true},
    {.name = "comm_insee", .column = "comm_insee", .type = insee, .required = true},
    {.name = "etab_siege", .column = "etab_siege", .type = oneOf, .values = kYesNo},
    {.name = "etab_creation_date", .column = "etab_creation_date", .type = date, .required = true},
    {.name = "etab_identif_date", .column = "etab_identif_date", .type = date, .required = true},
    {.name = "etab_actu_date", .column = "etab_actu_date", .type = date, .required = true},
    {.name = "etab_actif", .column = "etab_actif", .type = oneOf, .values = kYesNo},
    {.name = "etab_fermeture_date", .column = "etab_fermeture_date", .type = date},
    {.name = "etab_description", .column = "etab_description", .type = text},
    {.name = "etab_activite_code", .column = "etab_activite_code", .type = text, .required = true},
    {.name = "etab_activite_libelle", .column = "etab_activite_libelle", .type = text, .required = true},
    {.name = "etab_effectif_code", .column = "etab_effectif_code", .type = text, .required = true},
    {.name = "etab_effectif_libelle", .column = "etab_effectif_libelle", .type = text, .required = true},
    {.name = "etab_effectif_annee", .column = "etab_effectif_annee", .type = year, .required = true},
    {.name = "etab_source_info", .column = "etab_source_info", .type = text, .required = true},
    {.name = "geocodage_qualite",
     .column = "geocodage_qualite",
     .type = oneOf,
     .required = true,
     .values = kGeocodageQualite},
    {.name = "etab_geompoint", .column = "etab_geompoint", .type = point, .required = true, .heldBy = "geometry"},
    {.name = "etab_contact_mail", .column = "etab_contact_mail", .type = mail, .personal = true},
    {.name = "etab_contact_tel", .column = "etab_contact_tel", .type = text, .personal = true},
});

} // namespace

std::span<const StandardField> etablissementFields() {
    return kEtablissementFields;
}

} // namespace geo::domain::detail
