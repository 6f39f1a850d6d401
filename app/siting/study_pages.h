#pragma once

#include "sheets/sheet.h"
#include "sheets/sheet_map.h"
#include "text/language.h"
#include "usecase/study.h"

#include <vector>

namespace app::siting {

// The study on paper: the scenario with its map, then the four parts, each with its figures and what was written,
// over as many pages as it takes; nothing is left out. Nothing is computed: what it says is in the sheet.
[[nodiscard]] std::vector<sheets::SheetPlan> studyPages(const geo::usecase::StudySheet& study,
                                                        const sheets::SheetMap& map, geo::Date printed,
                                                        const text::Language& language);

// The same ready to be drawn: only the first page has a map. Errors: those of the desk's readings; cancelled.
[[nodiscard]] geo::Result<std::vector<sheets::Sheet>> studyDocument(const geo::usecase::Desk& desk,
                                                                    const geo::usecase::StudySheet& study,
                                                                    const text::Language& language,
                                                                    geo::JobControl& job);

// Writes it as PDF. Errors: those of studyDocument and sheets::writeSheets.
[[nodiscard]] geo::Result<std::size_t> writeStudy(const QString& path, const geo::usecase::Desk& desk,
                                                  const geo::usecase::StudySheet& study, const text::Language& language,
                                                  geo::JobControl& job);

} // namespace app::siting
