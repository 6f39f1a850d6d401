#pragma once

#include "analysis/matching/space_facts.h"
#include "base/job_control.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace geo::analysis {

// A space that is eligible for a project, and how well it suits it.
struct ScoredPair {
    std::uint32_t project = 0; // position among the projects
    std::uint32_t space = 0;   // position in SpaceFactsTable::spaces: sites in their order, then spaces in theirs
    double score = 0.0;        // weighted sum under the project's own choices, 0..1; the middle where not all is known
    double low = 0.0;
    double high = 0.0;
    std::optional<SquareMetres> areaTaken; // as analysis::areaTaken
    Date firstStart; // the first day on which it may start; of a space whose availability is not known, the day it asks
};

// The pairs of many projects with many spaces, without their explanations.
struct ScoreTable {
    std::vector<ScoredPair> pairs;  // by project, then space
    std::vector<std::size_t> first; // of each project's pairs, and behind the last: one more than there are projects

    [[nodiscard]] std::span<const ScoredPair> of(std::size_t project) const {
        return std::span{pairs}.subspan(first[project], first[project + 1] - first[project]);
    }
};

// The same answers as matchProject gives with the project's own choices (Project::ranking; one that cannot be read
// counts as none), to 1e-12, whatever method they name. `unknownExcludes` holds for every project, besides those that
// choose it themselves. The table of facts is made once and may be read by several threads: split the projects and
// join the parts by `append`. `onStreets` is by project, then site; where there is none distances are straight.
// O(projects x spaces); on the order of 0.1 us a pair. Error: cancelled.
[[nodiscard]] Result<ScoreTable> scoreAll(std::span<const domain::Project> projects, const SpaceFactsTable& spaces,
                                          bool unknownExcludes, JobControl& job,
                                          std::span<const domain::StreetDistances> onStreets = {});
[[nodiscard]] Result<ScoreTable> scoreAll(std::span<const domain::Project> projects,
                                          std::span<const domain::Site> sites, std::span<const domain::Qpv> qpvs,
                                          Date date, bool unknownExcludes, JobControl& job,
                                          std::span<const domain::StreetDistances> onStreets = {});

// Puts the projects of `more` behind those of `table`.
void append(ScoreTable& table, ScoreTable more);

} // namespace geo::analysis
