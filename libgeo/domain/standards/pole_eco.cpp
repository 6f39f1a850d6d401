// CNIG, standard "Sites économiques" v2024-10 (schema v1.0.1), class POLE-ECO: fields, types, obligations and values;
// the values that the schema leaves out are those of the standard's text.
#include "domain/standards/standards.h"

#include <array>

namespace geo::domain::detail {

namespace {

using enum StandardType;

constexpr std::array kPoleVocadomi = std::to_array<std::string_view>(
    {"industrielle", "commerciale", "tertiaire", "artisanale", "touristique", "portuaire",
     "aéroportuaire, aéronautique", "entrepôts, logistique", "logistique agricole", "mixte à dominante logistique",
     "mixte, sans dominante", "inconnu", "autre", "sans objet"});
constexpr std::array kPoleRayonnement = std::to_array<std::string_view>(
    {"international", "national", "régional", "local", "inconnu", "autre", "sans objet"});

constexpr std::array kPoleEcoFields = std::to_array<StandardField>({
    {.name = "pole_id", .column = "pole_id", .type = text, .required = true},
    {.name = "pole_nom", .column = "pole_nom", .type = text, .required = true},
    {.name = "pole_vocadomi", .column = "pole_vocadomi", .type = oneOf, .required = true, .values = kPoleVocadomi},
    {.name = "pole_identif_date", .column = "pole_identif_date", .type = date, .required = true},
    {.name = "pole_actu_date", .column = "pole_actu_date", .type = date},
    {.name = "pole_nb_site", .column = "pole_nb_site", .type = decimal},
    {.name = "pole_nb_etab", .column = "pole_nb_etab", .type = decimal},
    {.name = "pole_nb_emploi", .column = "pole_nb_emploi", .type = decimal},
    {.name = "pole_surface", .column = "pole_surface", .type = decimal, .required = true},
    {.name = "pole_geompoint", .column = "pole_geompoint", .type = point, .required = true, .heldBy = "geometry"},
    {.name = "pole_rayonnement", .column = "pole_rayonnement", .type = oneOf, .values = kPoleRayonnement},
});

} // namespace

std::span<const StandardField> poleEcoFields() {
    return kPoleEcoFields;
}

} // namespace geo::domain::detail
