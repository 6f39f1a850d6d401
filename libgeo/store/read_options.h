#pragma once

#include "base/identifier.h"
#include "domain/record.h"
#include "geom/geometry.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace geo::store {

// Which rows of a kind, in the order of their numbers.
struct ReadOptions {
    std::optional<std::int64_t> limit = {};
    std::int64_t offset = 0;
    bool withShapes = true; // else the shapes of the records are empty, and nothing of them is read
};

// How many rows a kind has, how much they cover and where.
struct KindSummary {
    domain::Kind kind = domain::Kind::commune;
    std::int64_t count = 0;
    std::optional<SquareMetres> area = {}; // planimetric, of kinds with polygons; overlaps counted twice
    geom::BoxM extent = {};                // empty where no row has a place
};

// A row's place, nothing else.
struct ShapeRow {
    std::int64_t id = 0;
    geom::Geometry geometry;
};

// What a map layer needs of the rows of a kind.
struct FeatureQuery {
    domain::Kind kind = domain::Kind::commune;
    std::optional<std::size_t> shape = {}; // position in infoOf(kind).shapes; none: the outline, or else the location
    std::optional<geom::BoxM> box = {};    // only rows whose box meets it; none: every row that has a place
    std::vector<std::string> fields = {};  // read into `values`, in this order
};

// A row as a map layer takes it.
struct FeatureRow {
    std::int64_t id = 0;
    std::string key;  // natural key, else the number as text
    std::string name; // "" where the row has none
    std::vector<domain::Value> values;
    geom::Geometry geometry;
};

// A row of a source that was not kept, with what it held.
struct RejectedRow {
    std::int64_t id = 0;
    DatasetId dataset;
    std::int64_t row = 0; // of the source, 1 for the first
    std::string code;     // name of the DiagnosticCode
    Arguments arguments;
    std::string values; // JSON object of the attributes as read
    std::string wkt;    // in the CRS of the source; "" where it had no geometry or an unreadable one
};

} // namespace geo::store
