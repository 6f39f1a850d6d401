#include "analysis/coverage/coverage_sums.h"

#include "analysis/coverage/piece_reach.h"

#include <algorithm>

namespace geo::analysis {

namespace {

constexpr std::size_t kBetweenSteps = 8192;

// What the residents of one piece reach.
struct PieceSum {
    double residents = 0.0;
    double reached = 0.0;
    double minutes = 0.0;
    std::span<const double> covered;
};

void add(CoverageSum& sum, const PieceSum& piece) {
    sum.residents += piece.residents;
    sum.reached += piece.reached;
    sum.minutes += piece.minutes;
    for (std::size_t i = 0; i < piece.covered.size(); ++i) sum.covered[i] += piece.covered[i];
}

CoverageSums emptySums(const CoverageGround& ground, std::vector<double> minutes) {
    CoverageSum none;
    none.covered.assign(minutes.size(), 0.0);
    CoverageSums sums{std::move(minutes), none, none, none, {}, {}, {}};
    for (std::size_t set = 0; set < sums.areas.size(); ++set)
        sums.areas[set].assign(ground.areas[set].areas.size(), none);
    CellSum cell;
    cell.covered = none.covered;
    sums.cells.assign(ground.cells.size(), cell);
    return sums;
}

void addToAreas(CoverageSums& sums, const DemandPiece& piece, const PieceSum& reach) {
    const bool isInside = sums.areas[kCommuneSet].empty() || piece.areas[kCommuneSet] != kNoArea;
    add(isInside ? sums.territory : sums.neighbours, reach);
    if (piece.areas[kQpvSet] != kNoArea) add(sums.inQpv, reach);
    for (std::size_t set = 0; set < sums.areas.size(); ++set)
        if (piece.areas[set] != kNoArea) add(sums.areas[set][piece.areas[set]], reach);
}

// Of each square, how many residents have which place as their nearest.
class NearestPlaces {
public:
    explicit NearestPlaces(std::size_t cells)
        : m_votes(cells) {}
    void add(std::uint32_t cell, std::uint32_t place, double residents) {
        auto& votes = m_votes[cell];
        const auto found = std::ranges::find(votes, place, &Vote::place);
        if (found == votes.end())
            votes.push_back({place, residents});
        else
            found->residents += residents;
    }
    void tell(std::vector<CellSum>& cells) const {
        for (std::size_t cell = 0; cell < cells.size(); ++cell)
            if (!m_votes[cell].empty())
                cells[cell].place = std::ranges::max_element(m_votes[cell], {}, &Vote::residents)->place;
    }

private:
    struct Vote {
        std::uint32_t place;
        double residents;
    };
    std::vector<std::vector<Vote>> m_votes;
};

} // namespace

Result<CoverageSums> sumCoverage(const CoverageGround& ground, const Demand& demand,
                                 std::span<const TravelStart> starts, const domain::TravelParams& travel,
                                 std::vector<double> minutes, SumDetail detail, JobControl& job) {
    GEO_TRY(job.step(Phase::computing, 0, std::ssize(demand.pieces)));
    Traveller traveller{*ground.streets, travel, domain::TravelDirection::towards};
    traveller.travel(starts, kNever);
    PieceReach reach{traveller, travel.walk};
    CoverageSums sums = emptySums(ground, std::move(minutes));
    NearestPlaces nearest{ground.cells.size()};
    const bool withCells = detail == SumDetail::areasAndCells;
    if (withCells) sums.spread.reserve(demand.pieces.size());
    std::vector<double> covered(sums.minutes.size());
    for (std::size_t i = 0; i < demand.pieces.size(); ++i) {
        if (i % kBetweenSteps == 0)
            GEO_TRY(job.step(Phase::computing, static_cast<std::int64_t>(i), std::ssize(demand.pieces)));
        const DemandPiece& piece = demand.pieces[i];
        reach.look(piece);
        const double reached = piece.residents * reach.shareReached();
        const double mean = reached > 0.0 ? reach.meanMinutes() : 0.0;
        for (std::size_t t = 0; t < covered.size(); ++t)
            covered[t] = piece.residents * reach.shareWithin(sums.minutes[t]);
        const PieceSum own{piece.residents, reached, reached * mean, covered};
        addToAreas(sums, piece, own);
        if (!withCells) continue;
        add(sums.cells[piece.cell], own);
        if (reached <= 0.0) continue;
        if (reach.place() != kNoId) nearest.add(piece.cell, reach.place(), reached);
        sums.spread.push_back({mean, reached, piece.areas[kCommuneSet], piece.areas[kQpvSet] != kNoArea});
    }
    nearest.tell(sums.cells);
    return sums;
}

CoverageSums sumResidents(const CoverageGround& ground, const Demand& demand) {
    CoverageSums sums = emptySums(ground, {});
    for (const DemandPiece& piece : demand.pieces) {
        const PieceSum own{piece.residents, 0.0, 0.0, {}};
        addToAreas(sums, piece, own);
        add(sums.cells[piece.cell], own);
    }
    return sums;
}

} // namespace geo::analysis
