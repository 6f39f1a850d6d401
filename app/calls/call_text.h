#pragma once

#include "text/language.h"
#include "usecase/project_calls.h"

#include <QString>

// The words for calls for projects: tables, the list that is published, the minutes.
namespace app::calls {

// "Open, until 30/06/2026".
[[nodiscard]] QString stateText(const geo::domain::ProjectCall& call, const text::Language& language);
// "Halle – Nef"; "not known" for a space that is not offered any more.
[[nodiscard]] QString placeText(const geo::usecase::CallContents& contents, geo::SpaceId space);

[[nodiscard]] geo::usecase::Table offersTable(const geo::usecase::CallContents& contents);
[[nodiscard]] geo::usecase::Table answersTable(const geo::usecase::CallContents& contents);
// A row a project in a space, the best first, with what excludes it.
[[nodiscard]] geo::usecase::Table rankingTable(const geo::usecase::CallContents& contents,
                                               const geo::usecase::CallRanking& ranking);

// What was gathered from a form, row by row where it was refused.
[[nodiscard]] QString gatheredText(const geo::usecase::GatheredApplications& gathered, const text::Language& language);

// The decisions of an allocation; those without a reason get what it says of them: method, score, period.
[[nodiscard]] std::vector<geo::usecase::CallDecision> reasoned(const geo::usecase::CallAllocation& allocation,
                                                               const text::Language& language);
// What an allocation makes of a call: how many it selects, who is left without a place and why, what is not proven.
[[nodiscard]] QString allocatedText(const geo::usecase::CallAllocation& allocation, const text::Language& language);

// The spaces of a call on a page, without personal data, as simple HTML.
[[nodiscard]] QString offersHtml(const geo::usecase::CallContents& contents, const text::Language& language);

// What the minutes rest on, frozen: what was decided of whom, by which criteria, and why.
struct MinutesFacts {
    geo::usecase::CallContents contents;
    geo::usecase::CallRanking ranking;
    geo::Date day;
    QString present; // those who decided, as typed
};
// The minutes as plain text: the same for the file, the PDF and the workspace.
[[nodiscard]] QString minutesText(const MinutesFacts& facts, const text::Language& language);

} // namespace app::calls
