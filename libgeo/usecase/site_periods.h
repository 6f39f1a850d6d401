#pragma once

#include "domain/placement.h"
#include "usecase/desk.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace geo::usecase {

// On which days sites are there to be shown, by all that is known of them: their windows, the availability of spaces
// that have days of their own, and the periods of placements that are agreed or running.
class SitePeriods {
public:
    // Error: cancelled. O(spaces + placements).
    [[nodiscard]] static Result<SitePeriods> read(const Desk& desk, JobControl& job);
    // Placements of spaces that are not among `spaces` are left aside.
    [[nodiscard]] static SitePeriods of(const std::vector<domain::Space>& spaces,
                                        const std::vector<domain::Placement>& placements);

    // The site is shown on the days that one of them holds; none: on every day, for what is not known hides nothing.
    [[nodiscard]] std::vector<Period> shown(std::int64_t site, std::vector<Period> windows) const;
    // Whether spaces or placements say anything of a site; else its windows alone do.
    [[nodiscard]] bool concerns(std::int64_t site) const { return m_sites.contains(site); }

private:
    struct OfSpaces {
        std::vector<Period> periods;
        bool hasUndated = false; // a space without days of its own
    };
    std::unordered_map<std::int64_t, OfSpaces> m_sites; // of those with spaces
};

// What the rows that the map shows of a kind depend on, as text: where it is equal, so are they. Sites depend on their
// spaces and placements too.
[[nodiscard]] Result<std::string> shownState(const Desk& desk, domain::Kind kind);

// A site of which no period is known that would bound it: shown on every day.
[[nodiscard]] bool isUndated(const domain::Site& site);

} // namespace geo::usecase
