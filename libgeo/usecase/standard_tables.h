#pragma once

#include "formats/standard_writer.h"
#include "usecase/desk.h"

#include <string>
#include <vector>

namespace geo::usecase {

// What a workspace holds of a class of a standard, row by row as its official file would have it.
struct StandardTables {
    std::vector<formats::StandardTable> tables;
    std::vector<Diagnostic> diagnostics; // sheetMissing
};

// The class that rows of a kind go to under a profile: "cnig-friches" (site, friche) or "cnig-sites-eco" (site,
// terrain_eco, site_eco, pole_eco, etablissement). Errors: outputTypeUnknown where the profile is none of these;
// kindUnknown (value, allowed).
[[nodiscard]] bool isStandardProfile(std::string_view profile);
[[nodiscard]] Result<domain::Kind> classUnder(std::string_view profile, domain::Kind kind);

// Rows of the kinds that meet the condition (of sites: of the site; else of the class) as classes of the profile. Sites
// without the sheet are left out and counted. Errors: those of classUnder and Desk::rows.
[[nodiscard]] Result<StandardTables> standardTables(const Desk& desk, std::string_view profile,
                                                    const std::vector<domain::Kind>& kinds, const std::string& where,
                                                    JobControl& job);

} // namespace geo::usecase
