#pragma once

#include "base/date.h"
#include "domain/life_cycle_change.h"
#include "usecase/desk.h"

#include <string>

namespace geo::usecase {

// A step of a site in its life cycle, as it is decided.
struct LifeCycleMove {
    SiteId site;
    domain::LifeCycle to = domain::LifeCycle::identified;
    Date day;
    std::string reason; // required to go back
    std::string author; // who decided
};

// Sets the site's life cycle and keeps the step with its day and reason, as one undoable step. A site without a state
// may take any. Errors: transitionForbidden (from, to, allowed); valueRequired (field "reason") for a return without a
// reason; valueOutOfRange (field "happened_on") for a day before the last step; notFound.
[[nodiscard]] Result<CommitReport> moveOn(Desk& desk, const LifeCycleMove& move);

// The steps of a site, newest first.
[[nodiscard]] Result<std::vector<domain::Record>> lifeCycleOf(const Desk& desk, SiteId site);

} // namespace geo::usecase
