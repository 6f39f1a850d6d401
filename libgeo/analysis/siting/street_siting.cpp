#include "analysis/siting/street_siting.h"

#include "analysis/network/reached_parts.h"
#include "analysis/siting/demand_cuts.h"
#include "analysis/siting/siting_places.h"

#include <algorithm>

namespace geo::analysis {

namespace {

constexpr double kMetresAKilometre = 1000.0;
constexpr double kMinutesAnHour = 60.0;

// No further than any question goes.
float horizonOf(std::span<const double> thresholds) {
    return thresholds.empty() ? kNever : static_cast<float>(std::ranges::max(thresholds));
}

// A piece of demand that a place is reached from.
struct PieceMinutes {
    std::uint32_t piece = 0;
    float minutes = 0.0F;
};

// What one place after the other reaches.
class Reaching {
public:
    Reaching(const StreetGraph& streets, const Demand& demand, const domain::TravelParams& travel, float horizon)
        : m_demand(demand)
        , m_traveller(streets, travel, domain::TravelDirection::towards)
        , m_horizon(horizon)
        , m_minutesAMetre(kMinutesAnHour / (kMetresAKilometre * travel.walk.value))
        , m_firstPiece(streets.edgeCount() + 1, 0)
        , m_seen(streets.edgeCount(), kNoId) {
        for (const DemandPiece& piece : demand.pieces)
            if (piece.edge != kNoId) ++m_firstPiece[piece.edge + 1];
        for (std::size_t i = 1; i < m_firstPiece.size(); ++i) m_firstPiece[i] += m_firstPiece[i - 1];
    }

    const std::vector<PieceMinutes>& from(const TravelStart& start) {
        m_found.clear();
        m_traveller.travel({&start, 1}, m_horizon);
        lookAt(start.on.edge, start.place);
        for (const NodeId node : m_traveller.reached())
            for (const Traveller::Arc& arc : m_traveller.arcsFrom(node)) lookAt(arc.edge, start.place);
        return m_found;
    }

private:
    void lookAt(EdgeId edge, std::uint32_t place) {
        if (m_seen[edge] == place) return;
        m_seen[edge] = place;
        for (std::uint32_t i = m_firstPiece[edge]; i < m_firstPiece[edge + 1]; ++i) {
            const DemandPiece& piece = m_demand.pieces[i];
            const double middle = (static_cast<double>(piece.from) + static_cast<double>(piece.to)) / 2.0;
            const float there = m_traveller.at(edge, middle).minutes;
            const auto minutes = static_cast<float>(static_cast<double>(there) + piece.away * m_minutesAMetre);
            if (minutes <= m_horizon && minutes < kNever) m_found.push_back({i, minutes});
        }
    }

    const Demand& m_demand;
    Traveller m_traveller;
    float m_horizon;
    double m_minutesAMetre;                  // on the way to the street
    std::vector<std::uint32_t> m_firstPiece; // by edge: the pieces are in their order
    std::vector<std::uint32_t> m_seen;       // by edge: the last place that looked at it
    std::vector<PieceMinutes> m_found;
};

// The demand of a problem, filled place by place: by piece, or by square with the mean minutes of its residents.
class Table {
public:
    Table(const Demand& demand, bool isBySquare)
        : m_demand(demand)
        , m_number(demand.pieces.size(), kNoId) {
        std::vector<std::uint32_t> ofCell;
        for (std::size_t i = 0; i < demand.pieces.size() && demand.pieces[i].edge != kNoId; ++i) {
            const DemandPiece& piece = demand.pieces[i];
            if (piece.residents <= 0.0) continue;
            if (isBySquare) {
                if (piece.cell >= ofCell.size()) ofCell.resize(piece.cell + 1, kNoId);
                if (ofCell[piece.cell] == kNoId) ofCell[piece.cell] = addRow();
                m_number[i] = ofCell[piece.cell];
            } else {
                m_number[i] = addRow();
            }
            m_weights[m_number[i]] += piece.residents;
        }
        m_sums.resize(m_rows.size());
    }

    void add(std::uint32_t candidate, const std::vector<PieceMinutes>& reached) {
        std::vector<std::uint32_t> touched;
        for (const PieceMinutes& each : reached) {
            const std::uint32_t row = m_number[each.piece];
            if (row == kNoId) continue;
            if (m_sums[row].residents == 0.0) touched.push_back(row);
            const double residents = m_demand.pieces[each.piece].residents;
            m_sums[row].residents += residents;
            m_sums[row].minutes += residents * static_cast<double>(each.minutes);
        }
        for (const std::uint32_t row : touched) {
            m_rows[row].push_back({candidate, m_sums[row].minutes / m_sums[row].residents});
            m_sums[row] = {};
        }
    }

    void moveTo(SitingProblem& problem) {
        for (std::size_t row = 0; row < m_rows.size(); ++row) problem.addDemand(m_weights[row], m_rows[row]);
    }

private:
    struct Sum {
        double residents = 0.0;
        double minutes = 0.0;
    };
    std::uint32_t addRow() {
        m_rows.emplace_back();
        m_weights.push_back(0.0);
        return static_cast<std::uint32_t>(m_rows.size() - 1);
    }

    const Demand& m_demand;
    std::vector<std::uint32_t> m_number; // by piece: its row
    std::vector<std::vector<SitingReach>> m_rows;
    std::vector<double> m_weights;
    std::vector<Sum> m_sums; // by row, of the place that is added
};

// The demand cut where what a place reaches within any of the times ends, so that each part is within or beyond.
Result<Demand> cutWhereTimesEnd(const StreetGraph& streets, const Demand& demand, std::span<const TravelStart> starts,
                                const domain::TravelParams& travel, std::span<const double> thresholds,
                                JobControl& job) {
    Traveller traveller{streets, travel, domain::TravelDirection::towards};
    constexpr double kAlmost = 0.001; // minutes: most parts end before, at a crossing
    std::vector<ReachedPart> parts;
    std::vector<StreetCut> cuts;
    std::int64_t done = 0;
    for (const TravelStart& start : starts) {
        GEO_TRY(job.step(Phase::computing, done++, static_cast<std::int64_t>(starts.size())));
        traveller.travel({&start, 1}, horizonOf(thresholds));
        for (const double minutes : thresholds) {
            reachedParts(traveller, static_cast<float>(minutes), parts);
            for (const ReachedPart& part : parts)
                if (part.atEnd > minutes - kAlmost) cuts.push_back({part.edge, part.end});
        }
    }
    return withCuts(demand, std::move(cuts));
}

} // namespace

Result<StreetSiting> siteOnStreets(const CoverageGround& ground, const domain::SitingParams& params,
                                   std::span<const double> thresholds, JobControl& job) {
    GEO_TRY(checkPeople(ground));
    GEO_ASSIGN(StreetSiting made, sitingPlaces(ground, params));
    GEO_ASSIGN(auto demand, demandOf(ground, {params.travel.mode, params.travel.tooFar}, job));
    for (const Diagnostic& each : demand->diagnostics) made.diagnostics.push_back(each);
    made.residents = demand->residents;
    const auto starts = startsOf(*ground.streets, made.places, params.travel, made.diagnostics);
    if (params.model == domain::SitingModel::mclp) {
        GEO_ASSIGN(auto cut, cutWhereTimesEnd(*ground.streets, *demand, starts, params.travel, thresholds, job));
        demand = std::make_shared<const Demand>(std::move(cut));
    }
    Table table{*demand, thresholds.empty()};
    Reaching reaching{*ground.streets, *demand, params.travel, horizonOf(thresholds)};
    std::vector<bool> isReached(made.places.size());
    std::int64_t done = 0;
    for (const TravelStart& start : starts) {
        GEO_TRY(job.step(Phase::computing, done++, static_cast<std::int64_t>(starts.size())));
        isReached[start.place] = true;
        table.add(start.place, reaching.from(start));
    }
    table.moveTo(made.problem);
    for (std::size_t i = 0; i < isReached.size(); ++i) // too far from a street: told, and not to be opened
        if (!isReached[i] && !made.problem.candidates[i].isPinned && !made.problem.candidates[i].isKept)
            made.problem.candidates[i].isForbidden = true;
    return made;
}

} // namespace geo::analysis
