#pragma once

#include "domain/results/siting.h"
#include "usecase/desk.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace geo::usecase {

// What the numbers of a siting are called, where they lie, and what may be asked of one.
struct SitingGround {
    struct SiteOn {
        std::string name;
        std::optional<domain::SiteKind> kind;
        std::optional<geom::PointM> place;
        std::string commune;           // INSEE code; "" where it is not known
        std::vector<std::string> qpvs; // codes of those that its place is in
    };
    struct AreaOn {
        domain::AreaRef area;
        std::string name;
    };
    std::map<SiteId, SiteOn> sites;
    std::vector<AreaOn> areas;                                           // QPV, then communes, each by name
    std::vector<std::pair<ProjectId, std::string>> projects;             // by name
    std::size_t candidates = 0;                                          // sites of kind third_place_candidate
    [[nodiscard]] std::string nameOf(const domain::AreaRef& area) const; // its code where it is gone
};

// Error: cancelled.
[[nodiscard]] Result<std::shared_ptr<const SitingGround>> readSitingGround(const Desk& desk, JobControl& job);

// Which sites a siting chooses from.
enum class CandidatesOf : std::uint8_t { thirdPlaces, chosen, condition, project };
struct CandidateScope {
    CandidatesOf of = CandidatesOf::thirdPlaces;
    std::vector<SiteId> chosen;
    std::string condition; // an expression over the fields of a site
    ProjectId project;     // sites with a space that is eligible for it
    Date date{};           // on this day
};

// As SitingParams takes them: none for every candidate third place. Errors: nothingToCover (what "candidate") where
// the scope holds no site; expressionInvalid, attributeUnknown; notFound; cancelled.
[[nodiscard]] Result<std::vector<SiteId>> candidatesIn(const Desk& desk, const CandidateScope& scope, JobControl& job);

} // namespace geo::usecase
