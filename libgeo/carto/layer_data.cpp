#include "carto/layer_data.h"

#include <algorithm>
#include <utility>

namespace geo::carto {
namespace {

std::vector<geom::PointM> metresOf(std::span<const geom::PointCm> points, bool closed) {
    std::vector<geom::PointM> out;
    out.reserve(points.size() + 1);
    for (const geom::PointCm p : points) out.push_back(geom::toMetres(p));
    if (closed && !out.empty()) out.push_back(out.front());
    return out;
}

template <class T>
std::size_t bytesOf(const std::vector<T>& column) {
    return column.capacity() * sizeof(T);
}

} // namespace

void LayerData::Texts::add(std::string_view text, std::size_t before) {
    if (m_ends.empty() && text.empty()) return;
    m_ends.resize(before, static_cast<std::uint32_t>(m_letters.size()));
    m_letters += text;
    m_ends.push_back(static_cast<std::uint32_t>(m_letters.size()));
}

std::string_view LayerData::Texts::at(std::size_t position) const {
    if (position >= m_ends.size()) return {};
    const std::uint32_t begin = position == 0 ? 0 : m_ends[position - 1];
    return std::string_view{m_letters}.substr(begin, m_ends[position] - begin);
}

void LayerData::Texts::shrink() {
    m_ends.shrink_to_fit();
    m_letters.shrink_to_fit();
}

std::optional<std::uint32_t> LayerData::positionOf(std::int64_t rowId) const {
    const auto found = m_isAscending ? std::ranges::lower_bound(m_ids, rowId) : std::ranges::find(m_ids, rowId);
    if (found == m_ids.end() || *found != rowId) return std::nullopt;
    return static_cast<std::uint32_t>(found - m_ids.begin());
}

geom::BoxCm LayerData::boxOf(std::size_t position) const {
    geom::BoxCm box;
    forEachPart(position, [&](const ShapePart& part) {
        for (const geom::PointCm p : part.points) box.add(p);
    });
    return box;
}

std::size_t LayerData::vertexCount(std::size_t position) const {
    std::size_t count = 0;
    forEachPart(position, [&](const ShapePart& part) { count += part.points.size(); });
    return count;
}

std::span<const Period> LayerData::whenOf(std::size_t position) const {
    if (position >= m_whenEnds.size()) return {};
    const std::uint32_t begin = position == 0 ? 0 : m_whenEnds[position - 1];
    return std::span{m_when}.subspan(begin, m_whenEnds[position] - begin);
}

bool LayerData::holdsOn(std::size_t position, Date day) const {
    const auto periods = whenOf(position);
    return periods.empty() || std::ranges::any_of(periods, [&](const Period& period) { return period.contains(day); });
}

geom::Geometry LayerData::geometryOf(std::size_t position) const {
    const geom::GeometryType type = typeOf(position);
    geom::MultiPoint points;
    geom::MultiLineString lines;
    geom::MultiPolygon polygons;
    forEachPart(position, [&](const ShapePart& part) {
        using enum geom::GeometryType;
        if (type == point || type == multiPoint)
            points.points = metresOf(part.points, false);
        else if (type == lineString || type == multiLineString)
            lines.lines.push_back({metresOf(part.points, false)});
        else if (part.opensPolygon || polygons.polygons.empty())
            polygons.polygons.push_back({metresOf(part.points, true), {}});
        else
            polygons.polygons.back().holes.push_back(metresOf(part.points, true));
    });
    switch (type) {
    case geom::GeometryType::none:
        return geom::NoGeometry{};
    case geom::GeometryType::point:
        return points.points.empty() ? geom::Geometry{geom::NoGeometry{}} : points.points.front();
    case geom::GeometryType::multiPoint:
        return points;
    case geom::GeometryType::lineString:
        return lines.lines.empty() ? geom::LineString{} : lines.lines.front();
    case geom::GeometryType::multiLineString:
        return lines;
    case geom::GeometryType::polygon:
        return polygons.polygons.empty() ? geom::Polygon{} : polygons.polygons.front();
    case geom::GeometryType::multiPolygon:
        return polygons;
    }
    return geom::NoGeometry{};
}

Feature LayerData::feature(std::size_t position) const {
    const auto periods = whenOf(position);
    Feature out;
    out.id = rowId(position);
    out.geometry = geometryOf(position);
    out.box = geom::boxOf(out.geometry);
    out.label = labelOf(position);
    out.sublabel = sublabelOf(position);
    out.number = numberOf(position);
    out.category = categoryOf(position);
    out.when.assign(periods.begin(), periods.end());
    return out;
}

std::size_t LayerData::bytes() const {
    constexpr std::size_t kIndexBytes = sizeof(geom::BoxCm) + 6;
    return bytesOf(m_ids) + bytesOf(m_types) + bytesOf(m_partEnds) + bytesOf(m_pointEnds) + bytesOf(m_points) +
           m_labels.bytes() + m_sublabels.bytes() + bytesOf(m_numbers) + bytesOf(m_categories) + bytesOf(m_whenEnds) +
           bytesOf(m_when) + m_index.size() * kIndexBytes + (m_cells ? m_cells->bytes() : 0);
}

void LayerBuilder::addPart(std::span<const geom::PointM> points, bool closed, bool opensPolygon) {
    if (closed && points.size() > 1 && points.front() == points.back()) points = points.first(points.size() - 1);
    for (const geom::PointM p : points) m_data.m_points.push_back(geom::toCentimetres(p));
    const auto end = static_cast<std::uint32_t>(m_data.m_points.size());
    m_data.m_pointEnds.push_back(opensPolygon ? end | LayerData::kOpens : end);
}

void LayerBuilder::addShape(const geom::Geometry& geometry) {
    const auto polygon = [&](const geom::Polygon& p) {
        addPart(p.outer, true, true);
        for (const geom::Ring& hole : p.holes) addPart(hole, true, false);
    };
    std::visit(geom::Overloaded{[](geom::NoGeometry) {},
                                [&](const geom::PointM& p) {
                                    addPart(std::span{&p, 1}, false, false);
                                },
                                [&](const geom::MultiPoint& m) { addPart(m.points, false, false); },
                                [&](const geom::LineString& l) { addPart(l.points, false, false); },
                                [&](const geom::MultiLineString& m) {
                                    for (const geom::LineString& l : m.lines) addPart(l.points, false, false);
                                },
                                polygon,
                                [&](const geom::MultiPolygon& m) {
                                    for (const geom::Polygon& p : m.polygons) polygon(p);
                                }},
               geometry);
    m_data.m_partEnds.push_back(static_cast<std::uint32_t>(m_data.m_pointEnds.size()));
}

void LayerBuilder::addCategory(std::string_view category) {
    std::vector<std::string>& names = m_data.m_categoryNames;
    if (category.empty() && m_data.m_categories.empty()) return;
    if (names.empty()) names.emplace_back(); // not known
    m_data.m_categories.resize(m_data.m_ids.size(), 0);
    const auto next = static_cast<std::uint32_t>(names.size());
    const auto [found, isNew] =
        category.empty() ? std::pair{m_categories.end(), false} : m_categories.try_emplace(std::string{category}, next);
    if (isNew) names.emplace_back(category);
    m_data.m_categories.push_back(category.empty() ? 0 : found->second);
}

void LayerBuilder::add(const Feature& feature) {
    const std::size_t before = m_data.m_ids.size();
    addShape(feature.geometry);
    m_data.m_types.push_back(geom::typeOf(feature.geometry));
    m_data.m_labels.add(feature.label, before);
    m_data.m_sublabels.add(feature.sublabel, before);
    if (feature.number == feature.number || !m_data.m_numbers.empty()) {
        m_data.m_numbers.resize(before, kNoNumber);
        m_data.m_numbers.push_back(feature.number);
    }
    addCategory(feature.category);
    if (!feature.when.empty() || !m_data.m_whenEnds.empty()) {
        m_data.m_whenEnds.resize(before, static_cast<std::uint32_t>(m_data.m_when.size()));
        m_data.m_when.insert(m_data.m_when.end(), feature.when.begin(), feature.when.end());
        m_data.m_whenEnds.push_back(static_cast<std::uint32_t>(m_data.m_when.size()));
    }
    m_data.m_isAscending = m_data.m_isAscending && (before == 0 || m_data.m_ids.back() < feature.id);
    m_data.m_ids.push_back(feature.id);
}

void LayerBuilder::keepCells(std::span<const geom::BoxCm> boxes) {
    if (m_cells.levels.empty()) return;
    for (CellLevel& level : m_cells.levels) {
        std::vector<std::vector<geom::BoxCm>> ofSize;
        for (std::size_t row = 0; row < boxes.size(); ++row) {
            const int size = level.sizeOf(boxes[row]);
            if (size < 1) continue;
            const auto at = static_cast<std::size_t>(size - 1);
            if (at >= ofSize.size()) ofSize.resize(at + 1);
            level.large.resize(ofSize.size());
            ofSize[at].push_back(boxes[row]);
            level.large[at].rows.push_back(static_cast<std::uint32_t>(row));
        }
        for (std::size_t at = 0; at < ofSize.size(); ++at) level.large[at].index = geom::PackedIndexCm(ofSize[at]);
    }
    m_data.m_cells = std::make_shared<const RowCells>(std::exchange(m_cells, {}));
}

LayerData LayerBuilder::built() {
    std::vector<geom::BoxCm> boxes(m_data.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) boxes[i] = m_data.boxOf(i);
    m_data.m_index = geom::PackedIndexCm(boxes);
    keepCells(boxes);
    m_data.m_total = std::max(m_data.m_total, static_cast<std::int64_t>(m_data.size()));
    m_data.m_points.shrink_to_fit();
    m_data.m_pointEnds.shrink_to_fit();
    m_data.m_partEnds.shrink_to_fit();
    m_data.m_ids.shrink_to_fit();
    m_data.m_types.shrink_to_fit();
    m_data.m_labels.shrink();
    m_data.m_sublabels.shrink();
    LayerData out = std::move(m_data);
    m_data = LayerData(out.id());
    m_categories.clear();
    return out;
}

} // namespace geo::carto
