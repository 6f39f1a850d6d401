#pragma once

#include "domain/placement.h"
#include "usecase/desk.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace geo::usecase {

// What wants attention about an agreement.
enum class AlertKind : std::uint8_t {
    overdue,     // past its end and still running
    noticeDue,   // the last day to give notice has come
    endsSoon,    // its end is near
    startDue,    // agreed, and its first day has come
    windowCloses // the place stops being available before it ends
};
[[nodiscard]] std::string_view name(AlertKind kind); // "overdue", "notice_due", ...

struct AgreementAlert {
    AlertKind kind = AlertKind::endsSoon;
    Date day; // the end, the last day of notice, the first day, the day the place closes
    friend bool operator==(const AgreementAlert&, const AgreementAlert&) = default;
};

struct AlertParams {
    Date date;               // what is judged
    std::int64_t months = 3; // how near an end is
};

// A placement with what is said of it on the board.
struct PlacementCard {
    domain::Placement placement;
    std::string project;
    std::string organisation;
    std::optional<domain::Filiere> filiere;
    SiteId siteId;
    std::string site;
    std::optional<InseeCode> commune;
    std::optional<domain::Bearer> bearer; // of the placement, else of the site
    std::string space;
    std::vector<AgreementAlert> alerts; // by their day
};

struct PlacementBoard {
    AlertParams params;
    std::vector<PlacementCard> cards;            // by state, then by site and project
    std::map<std::string, std::string> communes; // INSEE code to name
};

// What wants attention on a day of an agreement of these dates, in a space of this availability (none: not known).
[[nodiscard]] std::vector<AgreementAlert> alertsOf(const domain::Placement& placement,
                                                   std::span<const Period> availability, const AlertParams& params);

// Error: cancelled.
[[nodiscard]] Result<PlacementBoard> readBoard(const Desk& desk, const AlertParams& params, JobControl& job);

// An alert with the position of its card.
struct ListedAlert {
    AgreementAlert alert;
    std::size_t card = 0;
};
// Every alert of a board, the earliest day first.
[[nodiscard]] std::vector<ListedAlert> listedAlerts(const PlacementBoard& board);

} // namespace geo::usecase
