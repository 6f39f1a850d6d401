#pragma once

#include "base/error.h"
#include "geom/point.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace geo::analysis {

inline constexpr double kNoLimit = std::numeric_limits<double>::infinity();

// A place that serves, or may be opened to serve.
struct SitingCandidate {
    std::string key;                  // in errors
    bool isKept = false;              // it serves anyway: it costs nothing and is not counted
    bool isPinned = false;            // it has to be opened
    bool isForbidden = false;         // it must not
    double cost = 0.0;                // of opening it
    double capacity = kNoLimit;       // of demand that it can serve
    std::vector<std::uint32_t> areas; // of SitingProblem::areas, that it lies in
    geom::PointM at;
};

// A place that demand reaches, and in how many minutes.
struct SitingReach {
    std::uint32_t candidate = 0;
    double minutes = 0.0;
};

// What is opened beside others of another sort: at a candidate at most one of them.
struct SitingSort {
    std::int64_t count = 1;  // to be opened
    double weight = 1.0;     // of what it serves, in the objective
    std::vector<bool> suits; // by candidate: it may be opened there, or is there already (kept)
};

// Where to open, without a map: who needs to be served, which places may, and what binds the choice.
class SitingProblem {
public:
    std::vector<SitingCandidate> candidates;
    std::vector<std::string> areas;    // in each of which there has to be a place, kept or new
    std::optional<std::int64_t> count; // of new places: as many; at most as many where there is a budget too
    std::optional<double> budget;
    double apart = 0.0;            // metres between new places, at least
    std::vector<SitingSort> sorts; // none: one, of `count`
    // What is counted for demand that reaches no open place but could (p-median and p-centre); at least the greatest
    // of the minutes.
    std::optional<double> far;

    // `reaches`: each candidate once at most; those that are not named are not reached. `weight` >= 0.
    void addDemand(double weight, std::span<const SitingReach> reaches);
    [[nodiscard]] std::size_t demandCount() const { return m_weights.size(); }
    [[nodiscard]] double weight(std::size_t demand) const { return m_weights[demand]; }
    [[nodiscard]] std::span<const SitingReach> reachesOf(std::size_t demand) const {
        return {m_reaches.data() + m_begin[demand], m_reaches.data() + m_begin[demand + 1]};
    }
    [[nodiscard]] double farthest() const; // far, or else the greatest of the minutes

private:
    std::vector<double> m_weights;
    std::vector<std::size_t> m_begin{0};
    std::vector<SitingReach> m_reaches;
};

// A place that is opened.
struct OpenedPlace {
    std::uint32_t candidate = 0;
    std::uint32_t sort = 0;
    friend auto operator<=>(const OpenedPlace&, const OpenedPlace&) = default;
};
using OpenedPlaces = std::vector<OpenedPlace>; // ascending

struct SitingSearch {
    double within = 0.0; // minutes, of covering
    double seconds = 60.0;
    double gap = 0.0;
    std::vector<OpenedPlaces> without; // choices that are not wanted (again), nor any that hold one of them
    OpenedPlaces known;                // a choice to begin with
};

enum class SitingEnd : std::uint8_t { proven, withinGap, time, stopped };

// The best choice that was found. `objective` and `bound`: demand covered (no choice covers more than `bound`), or
// places, minutes times demand, or minutes (no choice has less).
struct SitingChoice {
    SitingEnd end = SitingEnd::proven;
    OpenedPlaces open;
    double objective = 0.0;
    double bound = 0.0;
    double leftOut = 0.0; // demand that no candidate serves whatever is opened; no part of set covering and p-centre
    std::vector<double> served; // where places have room for so many only: by candidate, the demand it serves
    std::string solver;
};

// Who is served by what: by demand, the open or kept candidate it reaches first; none where it reaches none `within`.
struct SitingService {
    std::vector<std::optional<std::uint32_t>> server;
    std::vector<double> minutes; // kNoLimit where there is none
};
[[nodiscard]] SitingService serviceOf(const SitingProblem& problem, std::span<const OpenedPlace> open,
                                      double within = kNoLimit);
// Demand that a place of the choice, or a kept one, reaches `within`; by sorts, the sum over them with their weights.
[[nodiscard]] double coveredBy(const SitingProblem& problem, std::span<const OpenedPlace> open, double within);

} // namespace geo::analysis
