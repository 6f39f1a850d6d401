#pragma once

#include "text/language.h"
#include "usecase/site_dossier.h"

namespace app::dossier {

// Where a value is from, in a sentence: the source with its licence and vintage, or who typed it and when.
[[nodiscard]] QString provenanceText(const geo::usecase::Provenance& from, const geo::usecase::SiteDossier& dossier,
                                     const text::Language& language);

// Of a field of the site or of a face; "" where it has never had a value.
[[nodiscard]] QString provenanceText(geo::domain::Kind kind, std::string_view field,
                                     const geo::usecase::SiteDossier& dossier, const text::Language& language);

} // namespace app::dossier
