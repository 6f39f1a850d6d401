#pragma once

#include "domain/site.h"

namespace geo::domain {

// A step of a site in its life cycle: what it became, when, and why.
struct LifeCycleChange {
    static constexpr Kind kKind = Kind::lifeCycleChange;
    RowId<struct LifeCycleChangeTag> id;
    SiteId site;
    std::optional<LifeCycle> state;
    std::optional<Date> happenedOn;
    std::string reason;
    std::string author; // who decided, as it may be told
};

// The states that may follow without a reason. In the order identified, under study, secured, mobilisable, reserved,
// occupied, released, steps that a public owner has behind it may be left out up to mobilisable; from there on the only
// way is reserved or at once occupied, and occupied ends in released. Going back to any earlier state (an option that
// lapsed, a released site that is identified anew) is allowed with a reason: `isReturn`.
[[nodiscard]] std::vector<LifeCycle> nextLifeCycles(LifeCycle state);
[[nodiscard]] constexpr bool isReturn(LifeCycle from, LifeCycle to) {
    return to < from;
}

} // namespace geo::domain
