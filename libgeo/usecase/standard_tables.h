#pragma once

#include "formats/standard_writer.h"
#include "usecase/desk.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace geo::usecase {

// What a workspace holds of a class of a standard, row by row as its official file would have it.
struct StandardTables {
    std::vector<formats::StandardTable> tables;
    std::vector<Diagnostic> diagnostics; // sheetMissing
};

// Which rows of the kinds asked for are meant.
struct StandardScope {
    std::string where = {};                                   // of sites: of the site; else of the class
    std::map<domain::Kind, std::set<std::int64_t>> only = {}; // of these kinds only the rows of these numbers
};

// The class that rows of a kind go to under a profile: "cnig-friches" (site, friche) or "cnig-sites-eco" (site,
// terrain_eco, site_eco, pole_eco, etablissement). Errors: outputTypeUnknown where the profile is none of these;
// kindUnknown (value, allowed).
[[nodiscard]] bool isStandardProfile(std::string_view profile);
[[nodiscard]] Result<domain::Kind> classUnder(std::string_view profile, domain::Kind kind);

// Rows of the kinds that are in the scope, as classes of the profile. Of kinds that go to the same class the first is
// taken. Sites without the sheet are left out and counted. Errors: those of classUnder and Desk::rows.
[[nodiscard]] Result<StandardTables> standardTables(const Desk& desk, std::string_view profile,
                                                    const std::vector<domain::Kind>& kinds, const StandardScope& scope,
                                                    JobControl& job);

} // namespace geo::usecase
