#pragma once

#include "formats/standard_row.h"
#include "formats/writer.h"

namespace geo::formats {

// The rows of a class.
struct StandardTable {
    domain::Kind kind = domain::Kind::friche;
    std::vector<StandardRow> rows;
};

// Writes classes of a standard with the names and in the order of its official files, all or nothing.
//   CSV   one class; names of the schema; UTF-8; comma and well-known text in degrees (Friches), or semicolon, GeoJSON
//         (areas in Lambert-93, points in degrees) and "longitude, latitude" (Sites économiques), as in the official
//         examples. A text that a spreadsheet would calculate has an apostrophe in front, which readRecords takes away;
//         numbers and telephone numbers have not.
//   gpkg  a layer a class: pole_eco, site_eco, terrain_eco and etablissement as in the official template, "friches"
//   with
//         outlines where there are any, else points; in Lambert-93, outside of metropolitan France in the CRS of the
//         workspace. A number is a number where every row has one.
// `publicOnly` empties the personal fields (maskPersons). Errors: those of writeRecords; outputTypeUnknown.
[[nodiscard]] Result<WriteReport> writeStandard(const std::filesystem::path& path, std::vector<StandardTable> tables,
                                                const WriteOptions& options, JobControl& control);

} // namespace geo::formats
