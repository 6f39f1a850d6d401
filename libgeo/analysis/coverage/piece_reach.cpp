#include "analysis/coverage/piece_reach.h"

#include <algorithm>
#include <cmath>

namespace geo::analysis {

namespace {

// How far one comes in `minutes` from an end where `begin` have passed.
double metresIn(double minutes, double begin, double minutesAMetre, double length) {
    if (!(begin <= minutes) || std::isinf(begin)) return 0.0;
    if (std::isinf(minutesAMetre)) return 0.0;
    return std::isinf(minutes) ? length : std::min(length, (minutes - begin) / minutesAMetre);
}

// The integral of a + b x over 0..length.
double areaBelow(double a, double b, double length) {
    return length > 0.0 ? (a + b * length / 2.0) * length : 0.0;
}

} // namespace

PieceReach::PieceReach(const Traveller& traveller, KilometresPerHour walk)
    : m_traveller(traveller)
    , m_minutesAMetre(60.0 / (walk.value * 1000.0)) {}

double PieceReach::Stretch::reached(double minutes) const {
    return std::min(length,
                    metresIn(minutes, first, afterFirst, length) + metresIn(minutes, second, beforeSecond, length));
}

double PieceReach::Stretch::minuteMetres(double& metres) const {
    const bool byFirst = !std::isinf(first) && !std::isinf(afterFirst);
    const bool bySecond = !std::isinf(second) && !std::isinf(beforeSecond);
    if (!byFirst && !bySecond) return 0.0;
    metres += length;
    double meeting = byFirst ? length : 0.0; // where both ways are as long
    if (byFirst && bySecond)
        meeting = std::clamp((second + beforeSecond * length - first) / (afterFirst + beforeSecond), 0.0, length);
    return (byFirst ? areaBelow(first, afterFirst, meeting) : 0.0) +
           (bySecond ? areaBelow(second, beforeSecond, length - meeting) : 0.0);
}

void PieceReach::look(const DemandPiece& piece) {
    m_stretches.clear();
    m_place = kNoId;
    m_pointMinutes = kNever;
    m_isPoint = piece.edge == kNoId || !(piece.to > piece.from);
    if (piece.edge == kNoId) return;
    const auto middle = m_traveller.at(piece.edge, (static_cast<double>(piece.from) + piece.to) / 2.0);
    m_place = middle.place;
    if (m_isPoint) {
        m_pointMinutes = middle.minutes + m_minutesAMetre * piece.away;
        return;
    }
    m_cuts.assign({piece.from, piece.to});
    for (const TravelStart& start : m_traveller.startsOn(piece.edge))
        if (start.on.along > piece.from && start.on.along < piece.to) m_cuts.push_back(start.on.along);
    std::ranges::sort(m_cuts);
    const double whole = m_traveller.graph().edge(piece.edge).length;
    const double forward = m_traveller.forward(piece.edge) / whole;
    const double backward = m_traveller.backward(piece.edge) / whole;
    m_length = static_cast<double>(piece.to) - piece.from;
    double minutes = m_traveller.at(piece.edge, m_cuts.front()).minutes;
    for (std::size_t i = 1; i < m_cuts.size(); ++i) {
        const double next = m_traveller.at(piece.edge, m_cuts[i]).minutes;
        m_stretches.push_back({m_cuts[i] - m_cuts[i - 1], minutes, next, forward, backward});
        minutes = next;
    }
}

double PieceReach::shareWithin(double minutes) const {
    if (m_isPoint) return m_pointMinutes <= minutes && !std::isinf(m_pointMinutes) ? 1.0 : 0.0;
    double metres = 0.0;
    for (const Stretch& stretch : m_stretches) metres += stretch.reached(minutes);
    return std::clamp(metres / m_length, 0.0, 1.0);
}

double PieceReach::meanMinutes() const {
    if (m_isPoint) return m_pointMinutes;
    double metres = 0.0;
    double sum = 0.0;
    for (const Stretch& stretch : m_stretches) sum += stretch.minuteMetres(metres);
    return metres > 0.0 ? sum / metres : kNever;
}

} // namespace geo::analysis
