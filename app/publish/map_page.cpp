#include "publish/map_page.h"

#include "carto/style.h"
#include "geom/crs.h"
#include "text/code_label.h"
#include "text/value_text.h"
#include "usecase/read_map.h"

#include "domain/zone.h"

#include <QCoreApplication>

#include <map>

namespace app::publish {

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("MapPage", english);
}

QString crsNote(int epsg) {
    const auto info = geo::geom::crsInfo(epsg);
    return words(QT_TRANSLATE_NOOP("MapPage", "Projection: %1 (EPSG:%2)"))
        .arg(info ? text::fromUtf8(info->name) : QString{})
        .arg(epsg);
}

layout::PageTexts pageTexts(int epsg) {
    layout::PageTexts texts;
    texts.legend = words(QT_TRANSLATE_NOOP("MapPage", "Legend"));
    texts.sources = words(QT_TRANSLATE_NOOP("MapPage", "Sources"));
    texts.scale = words(QT_TRANSLATE_NOOP("MapPage", "Scale %1"));
    texts.author = words(QT_TRANSLATE_NOOP("MapPage", "Author: %1"));
    texts.date = words(QT_TRANSLATE_NOOP("MapPage", "Map of %1"));
    texts.crs = crsNote(epsg);
    texts.illustrative = words(QT_TRANSLATE_NOOP("MapPage", "Illustrative shapes: generated, not surveyed."));
    texts.selected = words(QT_TRANSLATE_NOOP("MapPage", "Selected"));
    texts.ineligible = words(QT_TRANSLATE_NOOP("MapPage", "Not eligible for the project"));
    texts.score = words(QT_TRANSLATE_NOOP("MapPage", "Score from %1 to %2"));
    texts.residents = words(QT_TRANSLATE_NOOP("MapPage", "%1 to %2 residents"));
    texts.residentsMore = words(QT_TRANSLATE_NOOP("MapPage", "%1 residents and more"));
    texts.north = words(QT_TRANSLATE_NOOP("MapPage", "N"));
    return texts;
}

} // namespace

layout::PageSpec pageSpecFor(const geo::carto::MapSnapshot& snapshot, const QString& title, const QString& author,
                             const QDate& date, const text::Language& language) {
    layout::PageSpec spec;
    spec.title = title;
    spec.author = author;
    spec.date = date;
    spec.locale = language.locale();
    spec.texts = pageTexts(snapshot.epsg);
    spec.layerLabel = [](geo::carto::LayerId layer) { return text::label(layer); };
    spec.codeLabel = [](geo::carto::LayerId layer, const std::string& code) {
        return layer == geo::carto::LayerId::zone ? text::codeLabel(geo::domain::codesOf<geo::domain::ZoneType>(), code)
                                                  : text::fromUtf8(code);
    };
    return spec;
}

void tellFilters(layout::PageSpec& spec, const geo::usecase::MapDesign& design) {
    std::map<geo::carto::LayerId, QString> filters;
    for (const auto& layer : design.layers)
        if (!layer.filter.empty()) filters[layer.id] = text::fromUtf8(layer.filter).simplified();
    if (filters.empty()) return;
    spec.layerLabel = [plain = spec.layerLabel, filters](geo::carto::LayerId layer) {
        const auto filter = filters.find(layer);
        if (filter == filters.end()) return plain(layer);
        return words(QT_TRANSLATE_NOOP("MapPage", "%1 (only %2)")).arg(plain(layer), filter->second);
    };
}

void tellOccupancy(layout::PageSpec& spec, geo::Date day, const text::Language& language) {
    const QString date = language.date(day);
    spec.texts.free = words(QT_TRANSLATE_NOOP("MapPage", "Ring: nothing occupied on %1")).arg(date);
    spec.texts.partly = words(QT_TRANSLATE_NOOP("MapPage", "Ring: share of m² occupied on %1")).arg(date);
    spec.texts.occupied = words(QT_TRANSLATE_NOOP("MapPage", "Ring: all occupied on %1")).arg(date);
    spec.texts.notKnown = words(QT_TRANSLATE_NOOP("MapPage", "Ring: nobody there, availability not known"));
}

void tellDate(layout::PageSpec& spec, std::optional<geo::Date> date, const text::Language& language) {
    if (!date) return;
    const QString situation = words(QT_TRANSLATE_NOOP("MapPage", "Situation on %1")).arg(language.date(*date));
    spec.title = spec.title.isEmpty() ? situation : spec.title + QStringLiteral(" – ") + situation;
}

layout::PageUnderlay pageUnderlay(const QImage& image, const QString& source, int wanted, int missing) {
    QString note;
    if (missing > 0)
        note = words(QT_TRANSLATE_NOOP("MapPage", "Incomplete base map: %1 of %2 pieces could not be had."))
                   .arg(missing)
                   .arg(wanted);
    return {image, source, note};
}

QString defaultTitle(const geo::carto::MapSnapshot& snapshot) {
    return text::fromUtf8(snapshot.workspaceName);
}

geo::Result<geo::carto::MapSnapshot> completed(const geo::usecase::Desk& desk, geo::carto::MapSnapshot snapshot,
                                               const std::vector<geo::carto::LayerState>& layers,
                                               const geo::carto::Viewport& seen, geo::JobControl& job) {
    const double scale = seen.scaleDenominator();
    for (const geo::carto::LayerState& state : layers) {
        const auto& info = geo::carto::infoOf(state.id);
        const bool isSeen = state.visible && geo::carto::isDrawnAt(state, scale);
        if (!info.readByBox || !isSeen || !snapshot.layers.contains(state.id)) continue;
        GEO_ASSIGN(snapshot.layers[state.id], geo::usecase::readLayer(desk, state.id, seen.extent(), job));
    }
    return snapshot;
}

geo::Result<layout::MapImageReport> publishMap(const geo::usecase::Desk& desk, const QString& file,
                                               const geo::carto::MapSnapshot& snapshot,
                                               const geo::carto::MapParams& params, const layout::PageSpec& spec,
                                               geo::JobControl& job) {
    const auto seen = layout::pageViewport(params, spec);
    GEO_ASSIGN(const auto whole, completed(desk, snapshot, params.layers, seen, job));
    return layout::exportMap(file, whole, params, spec, job);
}

} // namespace app::publish
