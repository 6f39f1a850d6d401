#pragma once

#include "base/quantity.h"
#include "domain/codes.h"
#include "domain/record.h"

#include <optional>
#include <string>
#include <vector>

namespace geo::domain {

// What became of a row between two vintages of a source.
enum class VintageChange : std::uint8_t { added, removed, moved, described, both };

template <>
struct Codes<VintageChange> {
    // moved: another geometry; described: other attributes; both: both.
    static constexpr std::array<std::string_view, 5> kTexts = {"added", "removed", "moved", "described", "both"};
};

// A value that differs, as text.
struct FieldChange {
    std::string field;
    std::string before;
    std::string after;
};

// A row that differs between what is kept and the new vintage.
struct VintageLine {
    VintageChange change = VintageChange::added;
    std::string key; // natural key
    std::string name;
    std::int64_t id = 0;  // of the kept row; 0: added
    std::int64_t row = 0; // of the new source; 0: removed
    std::vector<FieldChange> fields;
    SquareMetres areaBefore; // planimetric
    SquareMetres areaAfter;
    geom::Geometry before; // in the CRS of the workspace; none where added or unmoved
    geom::Geometry after;  // none where removed
};

// A site that names a row which the new vintage no longer has, with the new rows that lie mostly in its place.
struct LostReference {
    std::int64_t site = 0;
    std::string siteName;
    std::string key;
    std::vector<std::string> successors;
};

// Two vintages compared. Rows are told apart by their natural key. Removed are only rows of the ground that the new
// source is about: parcels of its communes; neighbourhoods of its generation and departments; communes and IRIS of its
// departments.
struct VintageReport {
    Kind kind = Kind::parcel;
    std::int64_t same = 0;
    std::int64_t added = 0;
    std::int64_t removed = 0;
    std::int64_t changed = 0;
    std::vector<std::string> scope; // beginnings of keys: "44109", "QN044"; sorted
    std::vector<VintageLine> lines; // in the order of their keys
    std::vector<LostReference> lost;
};

} // namespace geo::domain
