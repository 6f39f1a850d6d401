#pragma once

#include "domain/value.h"
#include "geom/geometry.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace geo::domain {

// A place where a row of a kind can hold a geometry, in the CRS of the workspace.
struct ShapeInfo {
    std::string_view name; // the geometry column: "geometry", or "location" and "outline" of a site
    geom::GeometryType type = geom::GeometryType::none;
};

// What a kind holds: its fields and shapes in the order of every record, table and export.
struct KindInfo {
    Kind kind = Kind::commune;
    std::vector<FieldInfo> fields;
    std::vector<ShapeInfo> shapes;
    std::optional<std::size_t>
        keyField; // its natural key (INSEE code, parcel id), unique; else rows go by their number
    std::optional<std::size_t> nameField; // what a person calls the row

    // The position of a field. Error: attributeUnknown (kind, field, allowed).
    [[nodiscard]] Result<std::size_t> indexOf(std::string_view field) const;
    [[nodiscard]] const FieldInfo* find(std::string_view field) const;
};

// The description of a kind. Constant for the life of the program.
[[nodiscard]] const KindInfo& infoOf(Kind kind);

// A row of any kind: how the store, the formats, tables and the journal handle what they need not understand.
// `values` and `shapes` are in the order of `infoOf(kind)`.
struct Record {
    Kind kind = Kind::commune;
    std::int64_t id = 0; // 0: not kept yet
    std::vector<Value> values;
    std::vector<geom::Geometry> shapes;

    friend bool operator==(const Record&, const Record&) = default;

    // The value of a field by name; unknown where the kind has no such field.
    [[nodiscard]] const Value& value(std::string_view field) const;
    // The natural key, or else the number of the row, as text: the `id` of entente-cli.
    [[nodiscard]] std::string key() const;
    [[nodiscard]] std::string displayName() const;
    // The polygon or line if there is one, else the point.
    [[nodiscard]] const geom::Geometry& mainShape() const;
};

// A record of this kind with every value unknown and no shape.
[[nodiscard]] Record emptyRecord(Kind kind);

// Everything wrong with a record by the rules of its kind: required values, ranges, codes, geometry types, and the
// rules across fields (a period that ends before it begins, a minimum over the maximum). Empty: the record may be kept.
[[nodiscard]] std::vector<Error> violations(const Record& record);

} // namespace geo::domain
