#pragma once

#include "cli/context.h"
#include "layout/page_spec.h"

#include "base/job_control.h"

#include <string>

namespace app::cli {

// Lays the basemap of that id (of the program or of the user's settings) below a page, from its file or from the tiles
// kept on disk: a script asks no service. Returns what is missing, in words; "" for nothing. Errors: valueNotInList
// (field, value, allowed), those of composeOffline.
[[nodiscard]] geo::Result<QString> layBasemap(const std::string& id, const geo::carto::MapParams& params, int epsg,
                                              const Context& context, layout::PageSpec& spec, geo::JobControl& job);

} // namespace app::cli
