// Reading shapes and features for drawing: streamed, through the spatial index where a box is asked.
#include "store/detail/record_row.h"
#include "store/detail/session.h"
#include "store/detail/spatialite_blob.h"
#include "store/workspace.h"

#include <fmt/format.h>

namespace geo::store {

namespace {

using detail::Statement;
using detail::Substitutes;

constexpr std::int64_t kRowsBetweenSteps = 2048;

void bindBox(Statement& rows, const geom::BoxM& box) {
    rows.bind(1, box.minX).bind(2, box.minY).bind(3, box.maxX).bind(4, box.maxY);
}

// The geometry in a column; none where it is unreadable, or (the index rounds outwards) outside the box after all.
std::optional<geom::Geometry> geometryIn(const Statement& row, int column, const std::optional<geom::BoxM>& box) {
    const auto blob = row.bytes(column);
    if (box) {
        const auto own = detail::boxOfBlob(blob);
        if (!own || !own->intersects(*box)) return std::nullopt;
    }
    auto geometry = detail::decode(blob);
    if (!geometry || geom::isEmpty(*geometry)) return std::nullopt;
    return std::move(*geometry);
}

Result<std::string> shapeName(domain::Kind kind, std::size_t shape) {
    const auto& shapes = domain::infoOf(kind).shapes;
    if (shape < shapes.size()) return std::string{shapes[shape].name};
    return fail(ErrorCode::attributeUnknown, {{"kind", std::string{domain::name(kind)}}, {"field", "geometry"}});
}

constexpr int kFirstField = 4; // behind number, key, name and shape

// Names of the columns that a feature is made of; "NULL" where there is none.
struct FeatureColumns {
    std::string key = "id";
    std::string name = "NULL";
    std::string fields;                   // each behind a comma
    std::vector<domain::FieldType> types; // of the fields
};

Result<FeatureColumns> columnsOf(const FeatureQuery& query) {
    const domain::KindInfo& info = domain::infoOf(query.kind);
    FeatureColumns columns;
    if (info.keyField) columns.key = info.fields[*info.keyField].name;
    if (info.nameField) columns.name = info.fields[*info.nameField].name;
    for (const std::string& field : query.fields) {
        GEO_ASSIGN(const std::size_t position, info.indexOf(field));
        columns.fields += fmt::format(", {}", info.fields[position].name);
        columns.types.push_back(info.fields[position].type);
    }
    return columns;
}

// The shapes that a feature may be drawn as, best first: outlines come behind locations in infoOf.
Result<std::vector<std::string>> shapesOf(const FeatureQuery& query) {
    std::vector<std::string> names;
    if (query.shape) {
        GEO_ASSIGN(std::string name, shapeName(query.kind, *query.shape));
        names.push_back(std::move(name));
        return names;
    }
    const auto& shapes = domain::infoOf(query.kind).shapes;
    for (auto shape = shapes.rbegin(); shape != shapes.rend(); ++shape) names.emplace_back(shape->name);
    if (!names.empty()) return names;
    return fail(ErrorCode::attributeUnknown, {{"kind", std::string{domain::name(query.kind)}}, {"field", "geometry"}});
}

Substitutes substitutesOf(const FeatureQuery& query, const FeatureColumns& columns,
                          const std::vector<std::string>& shapes) {
    std::vector<std::string> lookups;
    for (const std::string& shape : shapes)
        lookups.push_back(
            detail::expanded(detail::query("index.inBox"), {{"index", detail::indexOf(query.kind, shape)}}));
    return {{"table", std::string{domain::name(query.kind)}},
            {"key", columns.key},
            {"name", columns.name},
            {"asked", columns.fields},
            {"shape", shapes.size() == 1 ? shapes.front() : fmt::format("coalesce({})", fmt::join(shapes, ", "))},
            {"inBox", fmt::format("{}", fmt::join(lookups, " UNION "))}};
}

FeatureRow featureIn(const Statement& row, const FeatureColumns& columns, geom::Geometry geometry) {
    FeatureRow feature{row.integer(0), std::string{row.text(1)}, std::string{row.text(2)}, {}, std::move(geometry)};
    feature.values.reserve(columns.types.size());
    int column = kFirstField;
    for (const domain::FieldType type : columns.types) feature.values.push_back(detail::readValue(row, column++, type));
    return feature;
}

} // namespace

Result<void> Workspace::shapesIn(domain::Kind kind, std::size_t shape, const std::optional<geom::BoxM>& box,
                                 const ShapeVisitor& visit, JobControl& job) const {
    GEO_ASSIGN(const std::string name, shapeName(kind, shape));
    GEO_ASSIGN(Statement rows, m_session->fresh(box ? "shape.inBox" : "shape.all", detail::substitutesOf(kind, name)));
    if (box) bindBox(rows, *box);
    for (std::int64_t done = 0;; ++done) {
        if (done % kRowsBetweenSteps == 0) GEO_TRY(job.step(Phase::reading));
        GEO_ASSIGN(const bool more, rows.step());
        if (!more) return {};
        if (auto geometry = geometryIn(rows, 1, box)) GEO_TRY(visit({rows.integer(0), std::move(*geometry)}));
    }
}

Result<void> Workspace::featuresIn(const FeatureQuery& query, const FeatureVisitor& visit, JobControl& job) const {
    GEO_ASSIGN(const FeatureColumns columns, columnsOf(query));
    GEO_ASSIGN(const std::vector<std::string> shapes, shapesOf(query));
    GEO_ASSIGN(Statement rows,
               m_session->fresh(query.box ? "feature.inBox" : "feature.all", substitutesOf(query, columns, shapes)));
    if (query.box) bindBox(rows, *query.box);
    for (std::int64_t done = 0;; ++done) {
        if (done % kRowsBetweenSteps == 0) GEO_TRY(job.step(Phase::reading));
        GEO_ASSIGN(const bool more, rows.step());
        if (!more) return {};
        if (auto geometry = geometryIn(rows, kFirstField - 1, query.box))
            GEO_TRY(visit(featureIn(rows, columns, std::move(*geometry))));
    }
}

} // namespace geo::store
