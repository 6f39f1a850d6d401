#include "text/preset_title.h"

#include "text/language.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace app::text {

namespace {

struct Title {
    std::string_view name;
    const char* words;
};

constexpr std::array kTitles = {
    Title{"", QT_TRANSLATE_NOOP("Presets", "Not recognised: by common names of fields")},
    Title{"generic", QT_TRANSLATE_NOOP("Presets", "Not recognised: by common names of fields")},
    Title{"etalab_parcels", QT_TRANSLATE_NOOP("Presets", "Cadastre, parcels (Etalab)")},
    Title{"pci_parcels", QT_TRANSLATE_NOOP("Presets", "Cadastre, parcels (Parcellaire Express, API Carto)")},
    Title{"geo_api_communes", QT_TRANSLATE_NOOP("Presets", "Communes (geo.api.gouv.fr)")},
    Title{"admin_express_communes", QT_TRANSLATE_NOOP("Presets", "Communes (Admin Express, BD TOPO)")},
    Title{"etalab_communes", QT_TRANSLATE_NOOP("Presets", "Cadastre, communes (Etalab)")},
    Title{"iris_contours", QT_TRANSLATE_NOOP("Presets", "IRIS, contours (IGN, INSEE)")},
    Title{"insee_iris_census", QT_TRANSLATE_NOOP("Presets", "IRIS, census table (INSEE)")},
    Title{"anct_qpv", QT_TRANSLATE_NOOP("Presets", "Priority neighbourhoods, contours (ANCT)")},
    Title{"anct_qpv_list", QT_TRANSLATE_NOOP("Presets", "Priority neighbourhoods, list by commune (ANCT)")},
    Title{"cnig_zone_urba", QT_TRANSLATE_NOOP("Presets", "Planning zones (CNIG, Géoportail de l’urbanisme)")},
    Title{"insee_grid_200m", QT_TRANSLATE_NOOP("Presets", "Population, 200 m grid (INSEE, Filosofi)")},
    Title{"insee_grid_squares", QT_TRANSLATE_NOOP("Presets", "Population, 200 m squares without codes (INSEE)")},
    Title{"osm_streets", QT_TRANSLATE_NOOP("Presets", "Streets (OpenStreetMap)")},
    Title{"geofabrik_roads", QT_TRANSLATE_NOOP("Presets", "Streets (OpenStreetMap, Geofabrik’s shapefile)")},
    Title{"bdtopo_roads", QT_TRANSLATE_NOOP("Presets", "Streets (BD TOPO, IGN)")},
    Title{"osm_amenities", QT_TRANSLATE_NOOP("Presets", "Amenities (OpenStreetMap)")},
    Title{"nantes_amenities", QT_TRANSLATE_NOOP("Presets", "Amenities (Nantes Métropole)")},
    Title{"nantes_parks", QT_TRANSLATE_NOOP("Presets", "Parks and gardens (Nantes)")},
    Title{"insee_bpe", QT_TRANSLATE_NOOP("Presets", "Amenities (INSEE, permanent database)")},
    Title{"ban_addresses", QT_TRANSLATE_NOOP("Presets", "Addresses (Base Adresse Nationale)")},
    Title{"dvf_sales", QT_TRANSLATE_NOOP("Presets", "Land and building sales (DVF)")},
    Title{"cnig_friches", QT_TRANSLATE_NOOP("Presets", "Brownfields (CNIG Friches)")},
    Title{"cartofriches", QT_TRANSLATE_NOOP("Presets", "Brownfields (Cartofriches, Cerema)")},
    Title{"cnig_pole_eco", QT_TRANSLATE_NOOP("Presets", "Economic clusters (CNIG Sites économiques)")},
    Title{"cnig_site_eco", QT_TRANSLATE_NOOP("Presets", "Economic sites (CNIG Sites économiques)")},
    Title{"cnig_site_eco_as_site", QT_TRANSLATE_NOOP("Presets", "Economic sites, as dossiers (CNIG)")},
    Title{"cnig_terrain_eco", QT_TRANSLATE_NOOP("Presets", "Economic plots (CNIG Sites économiques)")},
    Title{"cnig_etablissement", QT_TRANSLATE_NOOP("Presets", "Establishments (CNIG Sites économiques)")},
    Title{"ademe_polluted_sites", QT_TRANSLATE_NOOP("Presets", "Polluted sites (ADEME)")},
    Title{"anct_third_places", QT_TRANSLATE_NOOP("Presets", "Third places (ANCT)")},
    Title{"third_places", QT_TRANSLATE_NOOP("Presets", "Third places (France Tiers-Lieux)")},
    Title{"gtfs_stops", QT_TRANSLATE_NOOP("Presets", "Public transport stops (GTFS)")},
};

} // namespace

QString presetTitle(std::string_view name) {
    const auto found = std::ranges::find(kTitles, name, &Title::name);
    return found == kTitles.end() ? fromUtf8(name) : QCoreApplication::translate("Presets", found->words);
}

} // namespace app::text
