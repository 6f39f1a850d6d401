#pragma once

#include "base/diagnostic.h"
#include "domain/placement.h"
#include "domain/qpv.h"
#include "domain/results/ranking_choices.h"
#include "domain/results/street_distances.h"

#include <optional>
#include <string>
#include <vector>

namespace geo::domain {

enum class AllocationMethod : std::uint8_t { optimal, stable };
template <>
struct Codes<AllocationMethod> {
    static constexpr std::array<std::string_view, 2> kTexts = {"optimal", "stable"};
};

enum class AllocationStatus : std::uint8_t { optimal, feasible, stable, infeasible };
template <>
struct Codes<AllocationStatus> {
    static constexpr std::array<std::string_view, 4> kTexts = {"optimal", "feasible", "stable", "infeasible"};
};

// What a bearer can carry at once; what is not set has no ceiling. The years are those of one agreement.
struct BearerCeiling {
    Bearer bearer = Bearer::owner;
    std::optional<SquareMetres> area;
    std::optional<EurosPerYear> cost; // rent and charges
    std::optional<std::int64_t> months;
    friend bool operator==(const BearerCeiling&, const BearerCeiling&) = default;
};

struct ProjectSpace {
    ProjectId project;
    SpaceId space;
    friend auto operator<=>(const ProjectSpace&, const ProjectSpace&) = default;
};

struct AllocationParams {
    Date date; // nothing starts before
    AllocationMethod method = AllocationMethod::optimal;
    std::vector<BearerCeiling> ceilings;
    Share qpvShare;                   // of the allotted m2 that must lie in priority neighbourhoods, at least
    std::vector<ProjectSpace> pinned; // must be, where the hard rules allow it
    std::vector<ProjectSpace> forbidden;
    std::vector<ProjectId> projects; // none: every project that has no place yet
    std::vector<SpaceId> spaces;     // none: every space
    std::int64_t stepMonths = 3;     // starts are tried on the first days possible, and so far apart from then on
    double seconds = 60.0;           // of search, at most
    double gap = 0.0;                // share of the objective within which it may stop
    bool unknownExcludes = false;
    // Projects that have a place look for one like the others, as if they had left theirs: a study of the whole. A site
    // that nobody else occupies counts as mobilisable then.
    bool reconsiderPlaced = false;
    bool spacesPropose = false; // of the stable matchings the one that is best for the spaces, not for the projects
};

// Snapshot of what an allocation looks at. Placements that are approved, agreed or running hold their room.
struct AllocationSnapshot {
    std::vector<Project> projects;
    std::vector<Site> sites; // with their spaces
    std::vector<Qpv> qpvs;
    std::vector<Placement> placements;
    std::vector<StreetDistances> onStreets{}; // by project, then site; none for a project without an anchor
};

// A project in a space from a day on, half-open, for what it takes of it.
struct Allotment {
    ProjectId project;
    SiteId site;
    SpaceId space;
    SquareMetres area;
    std::optional<std::int64_t> weeklySlots; // none: the whole week
    Date from;
    std::optional<Date> until;
    double score = 0.0; // of the pair, 0..1; times the project's priority it is its part of the objective
    Bearer bearer = Bearer::owner;
    bool pinned = false;
};

// Why a project has no place: what binds, the first that holds in this order.
enum class UnplacedReason : std::uint8_t { noneEligible, forbidden, taken, ceiling, qpvShare, unfinished };
template <>
struct Codes<UnplacedReason> {
    static constexpr std::array<std::string_view, 6> kTexts = {"none_eligible", "forbidden", "taken",
                                                               "ceiling",       "qpv_share", "unfinished"};
};
struct Unplaced {
    ProjectId project;
    UnplacedReason reason = UnplacedReason::noneEligible;
    std::size_t eligible = 0;       // spaces
    std::optional<SpaceId> dearest; // the space it would have had alone
    std::vector<ProjectId> takenBy; // those who have it
    std::optional<Bearer> bearer;   // whose ceiling binds
};

// What the search says while it goes on, and at its end.
struct SearchState {
    double objective = 0.0; // of the best found
    double bound = 0.0;     // no allocation is worth more
    [[nodiscard]] double gap() const { return bound > 0.0 ? (bound - objective) / bound : 0.0; }
};

struct AllocationReport {
    static constexpr int kAlgorithmVersion = 1;
    AllocationParams params;
    AllocationStatus status = AllocationStatus::feasible;
    SearchState search;                  // of a stable matching the bound is its own objective
    std::string solver;                  // name and version; "" where none was asked
    std::vector<Allotment> allotments;   // by project
    std::vector<Unplaced> unplaced;      // by project
    std::vector<ProjectSpace> blocking;  // both would rather have one another (Gale and Shapley 1962); by project
    std::vector<Diagnostic> diagnostics; // the solver was killed, out of time...: what is not proven and why
};

// A project under two allocations.
struct AllocationDifference {
    ProjectId project;
    std::optional<Allotment> before;
    std::optional<Allotment> after;
    double gain = 0.0; // of its score
};

// What one allocation has that another has not.
struct AllocationComparison {
    double before = 0.0; // objectives
    double after = 0.0;
    std::size_t blockingBefore = 0;
    std::size_t blockingAfter = 0;
    SquareMetres areaBefore;
    SquareMetres areaAfter;
    std::vector<AllocationDifference> differences; // those that differ, the greatest loss first
};
[[nodiscard]] AllocationComparison compare(const AllocationReport& before, const AllocationReport& after);

// As Scenario::spec and ::result keep them.
[[nodiscard]] std::string toJson(const AllocationParams& params);
[[nodiscard]] std::string toJson(const AllocationReport& report);
// Error: valueMalformed (field, value, expected).
[[nodiscard]] Result<AllocationParams> allocationParamsFromJson(std::string_view text);
[[nodiscard]] Result<AllocationReport> allocationReportFromJson(std::string_view text);

} // namespace geo::domain
