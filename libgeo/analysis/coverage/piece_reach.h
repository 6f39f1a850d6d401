#pragma once

#include "analysis/coverage/demand.h"
#include "analysis/network/travel.h"

#include <vector>

namespace geo::analysis {

// The minutes to the nearest place along a piece of demand, exactly: between two ends or starts they are the lesser of
// two straight lines. Made of the last search of a traveller; used again and again, so that it keeps its buffer.
class PieceReach {
public:
    // `walk`: the speed at which the way to the street is walked.
    PieceReach(const Traveller& traveller, KilometresPerHour walk);

    void look(const DemandPiece& piece);

    // The share of the piece from which one is there within so many minutes, 0..1. O(starts on the piece).
    [[nodiscard]] double shareWithin(double minutes) const;
    [[nodiscard]] double shareReached() const { return shareWithin(kNever); }
    // Over what is reached; kNever where nothing is.
    [[nodiscard]] double meanMinutes() const;
    // Whose the middle is; kNoId where it is not reached.
    [[nodiscard]] std::uint32_t place() const { return m_place; }

private:
    // Metres, minutes at its two ends, and minutes a metre inwards from each.
    struct Stretch {
        double length;
        double first;
        double second;
        double afterFirst;
        double beforeSecond;
        [[nodiscard]] double reached(double minutes) const;      // metres
        [[nodiscard]] double minuteMetres(double& metres) const; // integral over what is reached; `metres` of that
    };

    const Traveller& m_traveller;
    double m_minutesAMetre; // on the way to the street
    bool m_isPoint = false;
    double m_pointMinutes = kNever;
    double m_length = 0.0;
    std::uint32_t m_place = kNoId;
    std::vector<Stretch> m_stretches;
    std::vector<double> m_cuts;
};

} // namespace geo::analysis
