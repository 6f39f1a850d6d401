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

} // namespace geo::domain
