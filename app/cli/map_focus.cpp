#include "cli/map_focus.h"

#include "matching/match_marks.h"

#include <QStringList>

#include <array>
#include <cmath>

namespace app::cli {

namespace {

using geo::domain::Kind;

constexpr double kSmallest = 400.0; // metres: what a map of a point shows of its surroundings, on each side

std::optional<geo::geom::BoxM> boxOf(const std::string& text) {
    const QStringList parts = QString::fromStdString(text).split(u',');
    if (parts.size() != 4) return std::nullopt;
    std::array<double, 4> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        bool isNumber = false;
        numbers.at(i) = parts[static_cast<qsizetype>(i)].trimmed().toDouble(&isNumber);
        if (!isNumber || !std::isfinite(numbers.at(i))) return std::nullopt;
    }
    const geo::geom::BoxM box{numbers[0], numbers[1], numbers[2], numbers[3]};
    if (box.width() <= 0.0 || box.height() <= 0.0) return std::nullopt;
    return box;
}

geo::geom::BoxM boxOf(const geo::domain::Record& record) {
    geo::geom::BoxM box;
    for (const auto& shape : record.shapes) box.add(geo::geom::boxOf(shape));
    return box;
}

// Grown around its middle to what can be recognised.
geo::geom::BoxM recognisable(const geo::geom::BoxM& box) {
    const auto centre = box.centre();
    geo::geom::BoxM grown = box;
    grown.add(geo::geom::PointM{centre.x - kSmallest, centre.y - kSmallest});
    grown.add(geo::geom::PointM{centre.x + kSmallest, centre.y + kSmallest});
    return grown;
}

} // namespace

bool MapFocus::parse(const std::string& text) {
    *this = {};
    if (text == "all") return true;
    const auto colon = text.find(':');
    if (colon == std::string::npos || colon + 1 == text.size()) return false;
    const std::string what = text.substr(0, colon);
    m_key = text.substr(colon + 1);
    if (what == "extent") {
        m_box = boxOf(m_key);
        return m_box.has_value();
    }
    for (const Kind kind : {Kind::qpv, Kind::commune, Kind::site})
        if (what == geo::domain::name(kind)) m_kind = kind;
    return m_kind.has_value();
}

geo::Result<MapFocus::Place> MapFocus::find(const geo::usecase::Desk& desk,
                                            const geo::carto::MapSnapshot& snapshot) const {
    if (m_box) return Place{*m_box, {}, {}};
    if (!m_kind) return Place{snapshot.extent(), {}, {}};
    GEO_ASSIGN(const auto record, desk.row(*m_kind, m_key));
    const geo::geom::BoxM box = boxOf(record);
    if (box.isEmpty())
        return geo::fail(geo::ErrorCode::nothingToShow,
                         {{"what", std::string{geo::domain::name(*m_kind)} + ' ' + m_key}});
    Place place{recognisable(box), {}, record.displayName()};
    if (*m_kind != Kind::site) return place;
    const auto kind = geo::domain::fromCode<geo::domain::SiteKind>(geo::domain::toText(record.value("kind")));
    if (kind) place.marks[{matching::layerOf(*kind), record.id}].selected = true;
    return place;
}

} // namespace app::cli
