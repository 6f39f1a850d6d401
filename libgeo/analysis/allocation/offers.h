#pragma once

#include "analysis/allocation/market.h"

namespace geo::analysis {

// A project in a place from a day on: what it takes, and what it costs.
struct Offer {
    std::size_t project = 0;
    std::size_t place = 0;
    Date from;
    std::optional<Date> until; // half-open; none: open end
    SquareMetres area;         // what it would take; where the space's is not known, what it wishes for
    std::optional<std::int64_t> weeklySlots;
    Share share;       // of the room of the space
    EurosPerYear cost; // rent and charges; what is not known of them counts nothing
    double score = 0.0;
    std::int64_t worth = 0;
};

// Later than this from the first day possible, a project without a latest start is not tried.
inline constexpr int kPatienceMonths = 24;

enum class TermCeilings : std::uint8_t { hold, ignored };

// The offers of a candidate, earliest first: in each stretch in which the space is available and the project may start,
// on the first day, on the first days of months that are stepMonths apart (counted from January), and on the days on
// which what is held in the space ends. It stays for its duration, else to the end of the stretch. A bearer's ceiling
// of months shortens a stay that the project left open, and rules out a longer one. None where the space has no room
// for it beside what is held.
[[nodiscard]] std::vector<Offer> offersOf(const Market& market, const Candidate& candidate,
                                          const domain::AllocationParams& params,
                                          TermCeilings ceilings = TermCeilings::hold);

// Whether the room of the place has the offer's share beside what is held and what `others` take there, on every day.
[[nodiscard]] bool hasRoom(const Place& place, const Offer& offer, std::span<const Offer* const> others);

[[nodiscard]] bool overlaps(const Offer& a, const Offer& b);
[[nodiscard]] bool overlaps(const Offer& offer, const Held& held);

} // namespace geo::analysis
