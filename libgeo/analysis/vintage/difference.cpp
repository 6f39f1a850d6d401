#include "analysis/vintage/difference.h"

#include "geom/measure.h"
#include "geom/operations.h"

#include <algorithm>
#include <cmath>

namespace geo::analysis {

namespace {

using domain::Record;
using domain::VintageChange;
using domain::VintageLine;
using geom::Geometry;
using geom::PointM;

std::vector<std::vector<PointM>> pointLists(const Geometry& geometry) {
    std::vector<std::vector<PointM>> lists;
    geom::forEachPointList(geometry, [&](const std::vector<PointM>& points) { lists.push_back(points); });
    return lists;
}

bool correspond(const Geometry& a, const Geometry& b, double tolerance) {
    const auto near = [tolerance](PointM p, PointM q) {
        return std::abs(p.x - q.x) <= tolerance && std::abs(p.y - q.y) <= tolerance;
    };
    const auto alike = [&](const std::vector<PointM>& p, const std::vector<PointM>& q) {
        return std::ranges::equal(p, q, near);
    };
    return std::ranges::equal(pointLists(a), pointLists(b), alike);
}

double excessOf(const Geometry& a, const Geometry& b) {
    const auto beyond = geom::differenceOf(a, b);
    return beyond ? geom::planimetricArea(*beyond).value : geom::planimetricArea(a).value;
}

bool isDatasetField(const domain::FieldInfo& field) {
    return field.refersTo == domain::Kind::dataset;
}

VintageLine lineOf(VintageChange change, const Record& record) {
    VintageLine line;
    line.change = change;
    line.key = record.key();
    line.name = record.displayName();
    return line;
}

} // namespace

bool coverTheSame(const Geometry& a, const Geometry& b, Metres tolerance) {
    if (geom::isEmpty(a) || geom::isEmpty(b)) return geom::isEmpty(a) == geom::isEmpty(b);
    if (correspond(a, b, tolerance.value)) return true;
    const double area = std::max(geom::planimetricArea(a).value, geom::planimetricArea(b).value);
    if (area <= 0.0) return false;
    const double outline = std::max(geom::planimetricLength(a).value, geom::planimetricLength(b).value);
    return excessOf(a, b) + excessOf(b, a) <= tolerance.value * outline;
}

Record updated(const Record& kept, const Record& fresh) {
    Record after = kept;
    for (std::size_t i = 0; i < after.values.size() && i < fresh.values.size(); ++i)
        if (domain::isKnown(fresh.values[i])) after.values[i] = fresh.values[i];
    for (std::size_t i = 0; i < after.shapes.size() && i < fresh.shapes.size(); ++i)
        if (!geom::isEmpty(fresh.shapes[i]) && !coverTheSame(kept.shapes[i], fresh.shapes[i]))
            after.shapes[i] = fresh.shapes[i];
    return after;
}

std::optional<VintageLine> difference(const Record& kept, const Record& after) {
    const auto& fields = domain::infoOf(kept.kind).fields;
    VintageLine line = lineOf(VintageChange::described, after);
    line.id = kept.id;
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (!isDatasetField(fields[i]) && kept.values[i] != after.values[i])
            line.fields.push_back(
                {std::string{fields[i].name}, domain::toText(kept.values[i]), domain::toText(after.values[i])});
    const bool hasMoved = kept.shapes != after.shapes;
    if (line.fields.empty() && !hasMoved) return std::nullopt;
    if (hasMoved) {
        line.change = line.fields.empty() ? VintageChange::moved : VintageChange::both;
        line.before = kept.mainShape();
    }
    line.after = after.mainShape();
    line.areaBefore = geom::planimetricArea(kept.mainShape());
    line.areaAfter = geom::planimetricArea(after.mainShape());
    return line;
}

VintageLine added(const Record& fresh) {
    VintageLine line = lineOf(VintageChange::added, fresh);
    line.after = fresh.mainShape();
    line.areaAfter = geom::planimetricArea(line.after);
    return line;
}

VintageLine removed(const Record& kept) {
    VintageLine line = lineOf(VintageChange::removed, kept);
    line.id = kept.id;
    line.before = kept.mainShape();
    line.areaBefore = geom::planimetricArea(line.before);
    return line;
}

std::string groundOf(const Record& record) {
    const std::string key = record.key();
    switch (record.kind) {
    case domain::Kind::parcel:
    case domain::Kind::qpv:
        return key.substr(0, 5);
    case domain::Kind::commune:
    case domain::Kind::iris:
        return key.substr(0, key.starts_with("97") ? 3 : 2);
    default:
        return "";
    }
}

std::vector<std::string> successorsOf(const VintageLine& removed, const std::vector<VintageLine>& lines) {
    std::vector<std::string> keys;
    const geom::BoxM ground = geom::boxOf(removed.before);
    for (const VintageLine& line : lines) {
        if (line.change != VintageChange::added || !ground.intersects(geom::boxOf(line.after))) continue;
        const auto shared = geom::intersectionOf(removed.before, line.after);
        if (shared && geom::planimetricArea(*shared).value >= 0.5 * line.areaAfter.value) keys.push_back(line.key);
    }
    return keys;
}

} // namespace geo::analysis
