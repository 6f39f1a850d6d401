#pragma once

#include "cli/answer.h"
#include "text/language.h"
#include "usecase/desk.h"

#include <string>

// How create, sample and info say what a workspace is and holds.
namespace app::cli {

// {workspace, epsg, schema}
[[nodiscard]] Json madeJson(const geo::usecase::WorkspaceInfo& info);
[[nodiscard]] std::string madeText(const geo::usecase::WorkspaceInfo& info);

// [{kind, count, area_m2?, extent}]
[[nodiscard]] Json layersJson(const geo::usecase::Inventory& inventory);
[[nodiscard]] std::string layersText(const geo::usecase::Inventory& inventory, const text::Language& language);

// [{id, kind, source, licence, vintage, imported, read, kept, repaired, rejected}], without those that were undone.
[[nodiscard]] Json datasetsJson(const geo::usecase::Inventory& inventory);
[[nodiscard]] std::string datasetsText(const geo::usecase::Inventory& inventory, const text::Language& language);

} // namespace app::cli
