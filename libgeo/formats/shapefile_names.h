#pragma once

#include "domain/kind.h"

#include <string>
#include <string_view>

namespace geo::formats {

// The name of a field, of "id" or of a shape in a shapefile, whose names have at most 10 characters: the same from one
// version of the program to the next, unique within the kind whatever its case, and read back as that field. Names
// that are short enough stand as they are; the table of the others is in shapefile_names.cpp. A field that is not in it
// yet is cut and, where that name is taken, numbered.
[[nodiscard]] std::string shapefileName(domain::Kind kind, std::string_view field);

} // namespace geo::formats
