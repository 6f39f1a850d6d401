#pragma once

#include "layout/page_plan.h"
#include "libgeo/carto/small_map.h"

// A page in French with a bit of everything.
namespace sample_page {

inline geo::carto::MapSnapshot snapshot() {
    geo::carto::MapSnapshot map;
    map.epsg = 2154;
    small_map::add(map, geo::carto::LayerId::commune,
                   {{"POLYGON ((0 0, 6000 0, 6000 4000, 0 4000, 0 0))", "Saint-Herblain"}});
    small_map::add(map, geo::carto::LayerId::qpv,
                   {{"POLYGON ((1000 1000, 2500 1000, 2500 2500, 1000 2500, 1000 1000))", "Bellevue", "QN04401M"}});
    small_map::add(map, geo::carto::LayerId::availableLand,
                   {{"POLYGON ((3000 1000, 3500 1000, 3500 1500, 3000 1500, 3000 1000))"}, {"POINT (3000 3000)"}});
    small_map::add(map, geo::carto::LayerId::transitional,
                   {{"POLYGON ((4000 1000, 4500 1000, 4500 1500, 4000 1500, 4000 1000))"}});
    small_map::add(map, geo::carto::LayerId::thirdPlace, {{"POINT (5000 3000)", "Solilab"}});
    map.sources = {{"Communes", "INSEE", "Licence Ouverte 2.0", "2024", geo::domain::Kind::commune, false},
                   {"Quartiers prioritaires", "ANCT", "Licence Ouverte 2.0", "2024", geo::domain::Kind::qpv, true},
                   {"Parcelles", "Etalab", "Licence Ouverte 2.0", "2025", geo::domain::Kind::parcel, false}};
    return map;
}

inline geo::carto::MapParams params() {
    geo::carto::MapParams map;
    map.layers = geo::carto::defaultLayers();
    map.viewport = geo::carto::Viewport{{}, 1.0, 1200, 800}.fitting({0.0, 0.0, 6000.0, 4000.0});
    return map;
}

inline app::layout::PageSpec spec() {
    app::layout::PageSpec page;
    page.title = QStringLiteral("Foncier disponible et quartiers prioritaires");
    page.author = QStringLiteral("Mission ESS");
    page.date = QDate{2026, 11, 22};
    page.locale = QLocale{QLocale::French, QLocale::France};
    page.texts = {.legend = QStringLiteral("Légende"),
                  .sources = QStringLiteral("Sources"),
                  .scale = QStringLiteral("Échelle %1"),
                  .author = QStringLiteral("Auteur : %1"),
                  .date = QStringLiteral("Carte du %1"),
                  .crs = QStringLiteral("Projection : RGF93 v1 / Lambert-93 (EPSG:2154)"),
                  .illustrative = QStringLiteral("Les formes de cette carte sont illustratives."),
                  .selected = QStringLiteral("Site sélectionné"),
                  .ineligible = QStringLiteral("Site non éligible"),
                  .score = QStringLiteral("Score de %1 à %2"),
                  .free = QStringLiteral("Site libre"),
                  .partly = QStringLiteral("Site en partie occupé"),
                  .occupied = QStringLiteral("Site occupé"),
                  .notKnown = QStringLiteral("Occupation non renseignée"),
                  .residents = QStringLiteral("%1 à %2 habitants"),
                  .residentsMore = QStringLiteral("%1 habitants et plus"),
                  .north = QStringLiteral("N")};
    page.layerLabel = [](geo::carto::LayerId layer) {
        return QString::fromUtf8(geo::domain::codeOf(layer).data()).replace('_', ' ');
    };
    return page;
}

} // namespace sample_page
