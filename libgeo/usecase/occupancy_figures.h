#pragma once

#include "domain/placement.h"
#include "usecase/desk.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace geo::usecase {

// Occupancy that hotels of activities aim at.
inline constexpr Share kOccupancyTarget{0.95};

enum class OccupancyBy : std::uint8_t { site, commune, bearer, kind };

struct OccupancyParams {
    Date from; // half-open
    Date until;
    OccupancyBy by = OccupancyBy::site;
};

struct OccupancySnapshot {
    std::vector<domain::Site> sites; // with their spaces
    std::vector<domain::Placement> placements;
    std::vector<std::pair<std::string, std::string>> communes; // INSEE code and name
};

// What a set of spaces was in a period, in m2 x days. Let, vacant, unavailable and unknown sum to area x days.
struct OccupancyTotals {
    double days = 0.0; // of the period
    SquareMetres area; // of the spaces whose area is known
    double let = 0.0;
    double vacant = 0.0;      // available, and nobody there
    double unavailable = 0.0; // outside of its periods, and nobody there
    double unknown = 0.0;     // no period says, and nobody there
    double overbooked = 0.0;  // promised beyond the area: not in `let`
    double rented = 0.0;      // of `let`, where the rent of the agreement is known
    double paidSum = 0.0;     // EUR/m2/year times those m2 x days
    double offered = 0.0;     // of `vacant`, where the rent asked is known
    double offerSum = 0.0;
    std::size_t spaces = 0;            // whose area is known
    std::size_t spacesWithoutArea = 0; // in no figure

    // let / (let + vacant); none where nothing was available.
    [[nodiscard]] std::optional<Share> occupancy() const;
    [[nodiscard]] std::optional<Share> vacancy() const;
    // Weighted by m2 x days; none where no rent is known.
    [[nodiscard]] std::optional<EurosPerSquareMetreYear> rent() const;
    [[nodiscard]] std::optional<EurosPerSquareMetreYear> offeredRent() const;
    // The mean of a day, of a sum of m2 x days.
    [[nodiscard]] SquareMetres meanOf(double sum) const;
    OccupancyTotals& operator+=(const OccupancyTotals& other); // of the same period
};

struct OccupancyLine {
    std::string key;  // number of the site, INSEE code, code of the bearer or kind; "" where it is not known
    std::string name; // of the site or commune; "" for codes
    OccupancyTotals totals;
    std::vector<OccupancyTotals> months; // as OccupancyReport::months
};

struct OccupancyReport {
    OccupancyParams params;
    std::vector<Period> months; // calendar months within the period, the first and the last cut by it
    OccupancyTotals total;
    std::vector<OccupancyTotals> series; // by month
    std::vector<OccupancyLine> lines;    // by name, then key
};

// Exact: summed between the days on which something changes, not sampled. A placement that is agreed, running or has
// ended is there in its half-open period (running without any date: always); its share is that of
// domain::shareTaken. O(spaces x months + square of the placements of a space). Error: valueOutOfRange ("until") for a
// period that is empty or longer than 100 years; cancelled.
[[nodiscard]] Result<OccupancyReport> occupancyFigures(const OccupancySnapshot& snapshot, const OccupancyParams& params,
                                                       JobControl& job);

// Error: cancelled.
[[nodiscard]] Result<OccupancySnapshot> readOccupancy(const Desk& desk, JobControl& job);

} // namespace geo::usecase
