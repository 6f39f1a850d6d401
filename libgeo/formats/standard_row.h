#pragma once

#include "domain/record.h"
#include "domain/standard.h"

#include <functional>
#include <string>
#include <vector>

namespace geo::formats {

// A row of a class of a standard as its official file has it.
struct StandardRow {
    domain::Kind kind = domain::Kind::friche;
    std::string key;                // what it is called in messages: its official number, else its name
    std::vector<std::string> texts; // of standardFieldsOf(kind); of point and area only what is no geometry ("" else)
    geom::Geometry point;           // in the CRS of the workspace; several points where they were published so
    geom::Geometry area;
};

// What a row is made with beside itself.
struct StandardSurroundings {
    int epsg = 0;                                                     // of the workspace
    std::function<std::string(std::string_view insee)> nameOfCommune; // "" where it is not known
};

// The row of a face with its site (which must be given), or of a class that has rows of its own. A cell is the
// published wording while it means what the site says, else what the site says in the form of the standard; a list or a
// label that only its punctuation keeps from conforming is put in the form of the schema; a required value that is
// missing is "inconnu" where the schema lists that. The point of a brownfield is its location, else a point inside its
// outline.
[[nodiscard]] StandardRow standardRowOf(const domain::Record& row, const domain::Record* site,
                                        const StandardSurroundings& around);

// What keeps the row from conforming: domain::standardProblems.
[[nodiscard]] std::vector<Error> problemsOf(const StandardRow& row);

// Empties what names or reaches a person: fields that are personal, everything about an owner who is a natural person,
// the names of an establishment that is one.
void maskPersons(StandardRow& row);

} // namespace geo::formats
