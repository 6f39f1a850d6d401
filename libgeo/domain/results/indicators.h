#pragma once

#include "base/date.h"
#include "domain/placement.h"
#include "domain/results/equity.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace geo::domain {

// What a line of the board is about.
enum class IndicatorBy : std::uint8_t { territory, commune, qpv, filiere };
template <>
struct Codes<IndicatorBy> {
    static constexpr std::array<std::string_view, 4> kTexts = {"territory", "commune", "qpv", "filiere"};
};

// Where a project stands on a day: in a space, promised one from a later day on, gone from its last one, or looking.
enum class ProjectStanding : std::uint8_t { looking, coming, placed, left };
template <>
struct Codes<ProjectStanding> {
    static constexpr std::array<std::string_view, 4> kTexts = {"looking", "coming", "placed", "left"};
};

// What the plan says of the ground of a site: the proxy by which the board tells ground that is built up (U) from what
// would be artificialised if it were built on (AUc, AUs, A and N). It is the zone, not what grows there.
enum class GroundUse : std::uint8_t { urban, toUrbanise, farmland, natural, noZone };
template <>
struct Codes<GroundUse> {
    static constexpr std::array<std::string_view, 5> kTexts = {"urban", "to_urbanise", "farmland", "natural",
                                                               "no_zone"};
};

struct IndicatorParams {
    IndicatorBy by = IndicatorBy::commune;
    Date day;
    std::size_t quarters = 12;           // of occupancy over time, calendar quarters; the last holds `day`
    Residents residentsPerPlace{18'000}; // the target of third places
};

// Sites that are there on the day (as the map shows them), of an area.
struct SiteFigures {
    static constexpr std::size_t kUnknown = 7; // position of the sites whose state is not known
    std::size_t count = 0;
    std::size_t elsewhen = 0;             // sites that are not there on the day, in no other figure
    std::array<std::size_t, 8> states{};  // by LifeCycle on the day, then not known
    std::array<std::size_t, 6> kinds{};   // by SiteKind, then not known
    std::size_t mobilised = 0;            // mobilisable, reserved or occupied on the day
    SquareMetres land;                    // of those, as far as it is known
    SquareMetres built;                   // of those
    SquareMetres spaces;                  // of those
    std::size_t areaUnknown = 0;          // of those, sites of which none of the three is known
    std::array<SquareMetres, 5> ground{}; // of the outlines, by GroundUse, planimetric
    std::size_t withoutOutline = 0;       // sites that are in no figure of `ground`
    SquareMetres let;                     // of their spaces, on the day
    SquareMetres vacant;                  // available, and nobody there

    [[nodiscard]] std::optional<Share> occupancy() const; // let / (let + vacant); none where nothing was available
    [[nodiscard]] SquareMetres atStake() const;           // would be artificialised: AUc, AUs, A and N
    SiteFigures& operator+=(const SiteFigures& other);
};

struct ProjectFigures {
    std::size_t count = 0;
    std::array<std::size_t, 4> standings{};  // by ProjectStanding
    std::int64_t jobs = 0;                   // expected of those that are placed, as far as they say
    std::size_t jobsUnknown = 0;             // placed, and do not say
    std::array<std::size_t, 8> placements{}; // by PlacementState on the day
    SquareMetres taken;                      // by placements, on the day

    ProjectFigures& operator+=(const ProjectFigures& other);
};

struct ThirdPlaceFigures {
    std::size_t count = 0;
    std::size_t inside = 0;             // of those, in a commune of the workspace: these count for the target
    std::optional<Residents> residents; // of the census that came with the areas
    std::optional<double> wanted;       // residents / residentsPerPlace
    [[nodiscard]] std::optional<double> missing() const; // 0 where the target is met
};

// From a coverage report, as it was computed.
struct CoveredFigures {
    Residents residents; // of the grid
    Residents covered;   // within 15 minutes
    std::optional<Minutes> nearest;
};

// Establishments of the social and solidarity economy that are open on the day, by their legal nature: associations,
// foundations, mutual societies and cooperatives (law of 31 July 2014, article 1, II 1°).
struct EssFigures {
    std::size_t count = 0;
    std::int64_t jobs = 0;       // at least: the lower bound of the bracket of each
    std::size_t jobsUnknown = 0; // do not say their bracket

    EssFigures& operator+=(const EssFigures& other);
};

// What is empty was not computed: figures of sites by filière, coverage before it was computed.
struct IndicatorRow {
    std::string code;    // INSEE code, code of the neighbourhood or the filière; "" of the rest and of the whole
    std::string name;    // "" where the code has words
    bool isRest = false; // what is in none of the areas, or is not known
    std::optional<SiteFigures> sites;
    ProjectFigures projects;
    std::optional<ThirdPlaceFigures> places;
    std::optional<CoveredFigures> coverage;
    std::optional<EssFigures> ess;
    std::vector<std::array<double, 2>> quarters; // let and vacant m2 x days, as IndicatorReport::quarters
};

// A row of the workspace that is counted.
struct IndicatorMember {
    Kind kind = Kind::site; // site, project, placement or third_place
    std::int64_t id = 0;
    std::size_t row = 0;      // position in IndicatorReport::rows; 0 by territory
    std::size_t state = 0;    // as the figure that counts it: LifeCycle, ProjectStanding, PlacementState; 0 of others
    std::size_t siteKind = 0; // of a site
    bool isMobilised = false; // of a site
    std::int64_t site = 0;    // where it is: of a placement and of a project that is placed; else 0
};

struct IndicatorReport {
    IndicatorParams params;
    std::vector<Period> quarters;
    std::vector<IndicatorRow> rows; // by name; the rest last; none by territory
    IndicatorRow total;             // the sum of the rows
    std::vector<IndicatorMember> members;
    std::optional<EquityFigures> equity; // of the minutes to the nearest place, from the coverage
    std::string coverageMode;            // "walk"; "" where it was not computed
};

} // namespace geo::domain
