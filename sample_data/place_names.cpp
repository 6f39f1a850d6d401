#include "sample_data/place_names.h"

#include <array>
#include <fmt/format.h>

namespace geo::sample {

namespace {

constexpr std::array<std::string_view, 40> kPlaces{
    "de la Chapelle",    "du Moulin",           "des Vignes",         "des Tilleuls",    "du Lavoir",
    "de la Haute Lande", "du Petit Bois",       "des Quatre Chemins", "du Pré aux Oies", "de la Fontaine",
    "des Quatre Vents",  "du Vieux Puits",      "de la Garenne",      "des Genêts",      "du Grand Chêne",
    "de la Corderie",    "des Saules",          "du Four à Chaux",    "de la Prairie",   "des Peupliers",
    "du Clos",           "de la Métairie",      "des Ajoncs",         "du Chemin Vert",  "de la Briqueterie",
    "des Roseaux",       "du Haut Pavé",        "de la Grange",       "des Noisetiers",  "du Bas Coteau",
    "de la Passerelle",  "des Jardins",         "du Bel Air",         "de la Tannerie",  "des Aubépines",
    "du Verger",         "de la Croix Blanche", "des Marais",         "du Gué",          "de la Butte"};

} // namespace

std::string PlaceNames::draw(std::string_view what, RandomStream& random) {
    return unique(fmt::format("{} {}", what, random.oneOf(kPlaces)));
}

std::string PlaceNames::unique(std::string name) {
    const int times = ++m_given[name];
    return times == 1 ? name : fmt::format("{} {}", name, times);
}

} // namespace geo::sample
