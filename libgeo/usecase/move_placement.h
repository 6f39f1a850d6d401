#pragma once

#include "domain/placement_change.h"
#include "usecase/desk.h"

#include <optional>
#include <string>
#include <vector>

namespace geo::usecase {

// What an agreement says. Each replaces what the placement had, an empty one too.
struct AgreementTerms {
    std::optional<SquareMetres> area;
    std::optional<std::int64_t> weeklySlots;
    Period period;
    std::optional<domain::Bearer> bearer;
    std::optional<EurosPerSquareMetreYear> rent;
    std::optional<std::int64_t> noticeMonths;
};
[[nodiscard]] AgreementTerms termsOf(const domain::Placement& placement);

// A step of a placement with the land company, as it is decided.
struct PlacementMove {
    PlacementId placement;
    domain::PlacementState to = domain::PlacementState::shortlisted;
    Date day;
    std::string reason;                  // required to decline and to go back
    std::string author;                  // who decided
    std::string document;                // as PlacementChange::document
    std::optional<AgreementTerms> terms; // none: as the placement has them
    bool acceptsOverCapacity = false;    // the space may be promised for more than it has
    bool movesSite = true;               // the life cycle of the site follows, where it can
};

// What should be known before a step is taken, though it does not hinder it.
enum class MoveConcern : std::uint8_t {
    overCapacity,        // the space would be promised for more than its area and week: to be accepted
    outsideAvailability, // the agreement has days on which the space is not available
    periodUnknown        // promised without dates: it is held against everyone else's
};

struct MoveJudgement {
    std::optional<Error> refusal; // what movePlacement would fail with
    std::vector<MoveConcern> concerns;
    Share load;                            // of the space at most, with everyone who is promised it; 1 is all of it
    std::optional<domain::LifeCycle> site; // what the site becomes
};

// Whether a step needs a reason: to decline, and back to a state that lies behind.
[[nodiscard]] bool needsReason(domain::PlacementState from, domain::PlacementState to);

// What movePlacement would do and say. Error: notFound.
[[nodiscard]] Result<MoveJudgement> judgeMove(const Desk& desk, const PlacementMove& move);

// Takes the step as one undoable step: the placement, its row of PlacementChange, and what follows from it: a site that
// is mobilisable is reserved by an agreement and occupied when it runs (never the other way: a release is decided for
// the site); an agreement that ends before its last day ends on that day. Errors: transitionForbidden (from, to,
// allowed); valueRequired ("reason"; for `agreed` "area_m2", "from_date", "until_date"); valueOutOfRange
// ("happened_on") for a day before the last step, or an end before the beginning; ("area_m2") where the space would be
// promised for more than it has, unless that is accepted; notFound; what domain::violations finds.
[[nodiscard]] Result<CommitReport> movePlacement(Desk& desk, const PlacementMove& move);

// The steps of a placement, newest first.
[[nodiscard]] Result<std::vector<domain::Record>> stepsOf(const Desk& desk, PlacementId placement);

} // namespace geo::usecase
