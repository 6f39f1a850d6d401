#pragma once

#include "cli/answer.h"
#include "text/language.h"
#include "usecase/site_dossier.h"

namespace app::cli {

// A site's dossier as one document: site, faces, spaces, attachments, life_cycle, areas, overlay, provenance, problems.
[[nodiscard]] Json dossierJson(const geo::usecase::SiteDossier& dossier);

// The same to be read: each known value with where it is from, then the parts.
[[nodiscard]] std::string dossierText(const geo::usecase::SiteDossier& dossier, const text::Language& language);

} // namespace app::cli
