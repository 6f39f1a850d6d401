#include "analysis/coverage/demand.h"

#include "analysis/coverage/cell_finder.h"
#include "geom/measure.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace geo::analysis {

namespace {

using domain::PopulationCell;
using domain::TravelMode;

constexpr std::size_t kBetweenSteps = 4096;

// In which area of each set the places of a square lie, without asking for each where no boundary comes into it.
class CellAreas {
public:
    CellAreas(const CellFinder& cells, const AreaSets& sets, std::size_t count)
        : m_cells(cells)
        , m_sets(sets)
        , m_known(count) {}

    std::array<std::uint32_t, 3> at(std::uint32_t cell, geom::PointM point) {
        Known& known = m_known[cell];
        if (!known.isAsked) ask(cell, known);
        std::array<std::uint32_t, 3> areas = known.areas;
        for (std::size_t set = 0; set < areas.size(); ++set)
            if (known.isDivided[set]) areas[set] = m_sets[set].finder.at(point);
        return areas;
    }

private:
    struct Known {
        bool isAsked = false;
        std::array<bool, 3> isDivided{};
        std::array<std::uint32_t, 3> areas{kNoArea, kNoArea, kNoArea};
    };

    void ask(std::uint32_t cell, Known& known) {
        known.isAsked = true;
        for (std::size_t set = 0; set < m_sets.size(); ++set) {
            known.isDivided[set] = m_sets[set].finder.mayCross(m_cells.box(cell));
            if (!known.isDivided[set]) known.areas[set] = m_sets[set].finder.at(m_cells.box(cell).centre());
        }
    }

    const CellFinder& m_cells;
    const AreaSets& m_sets;
    std::vector<Known> m_known;
};

// Spreads residents over the streets of a graph.
class Spread {
public:
    Spread(const StreetGraph& graph, std::span<const PopulationCell> cells, const AreaSets& sets)
        : m_graph(graph)
        , m_cells(cells)
        , m_finder(cells)
        , m_areas(m_finder, sets, cells.size())
        , m_length(cells.size(), 0.0) {}

    Result<void> alongStreets(TravelMode mode, JobControl& job) {
        const auto count = static_cast<EdgeId>(m_graph.edgeCount());
        for (EdgeId edge = 0; edge < count; ++edge) {
            if (edge % kBetweenSteps == 0) GEO_TRY(job.step(Phase::computing, edge, count));
            if (!m_graph.edge(edge).passOnly && m_graph.mayUse(edge, TravelMode::walk) && m_graph.mayUse(edge, mode))
                cut(edge);
        }
        for (DemandPiece& piece : m_demand.pieces)
            piece.residents =
                residentsOf(m_cells[piece.cell]) * (static_cast<double>(piece.to) - piece.from) / m_length[piece.cell];
        return {};
    }

    // The squares that no street runs through.
    Result<void> atNearest(const StreetFinder& finder, Metres tooFar, JobControl& job) {
        for (std::uint32_t cell = 0; cell < m_cells.size(); ++cell) {
            if (cell % kBetweenSteps == 0) GEO_TRY(job.step(Phase::computing, cell, std::ssize(m_cells)));
            const double residents = residentsOf(m_cells[cell]);
            if (residents > 0.0 && m_length[cell] <= 0.0) bring(cell, residents, finder, tooFar);
        }
        return {};
    }

    Demand demand() && {
        std::ranges::stable_sort(m_demand.pieces, {}, &DemandPiece::edge);
        return std::move(m_demand);
    }

private:
    void cut(EdgeId edge) {
        const double length = m_graph.edge(edge).length;
        const auto count = std::max(1.0, std::ceil(length / kPieceLength.value));
        std::uint32_t cell = CellFinder::kNoCell;
        for (double number = 0.0; number < count && length > 0.0; ++number) {
            const geom::PointM middle = m_graph.placeOn(edge, (number + 0.5) * length / count);
            cell = m_finder.at(middle, cell);
            if (cell == CellFinder::kNoCell) continue;
            const auto from = static_cast<float>(number * length / count);
            const auto to = static_cast<float>((number + 1.0) * length / count);
            m_length[cell] += static_cast<double>(to) - from;
            m_demand.pieces.push_back({edge, from, to, 0.0F, cell, m_areas.at(cell, middle), 0.0});
        }
    }

    void bring(std::uint32_t cell, double residents, const StreetFinder& finder, Metres tooFar) {
        const geom::PointM middle = geom::centroid(geom::Geometry{m_cells[cell].outline});
        DemandPiece piece{.cell = cell, .areas = m_areas.at(cell, middle), .residents = residents};
        if (const auto on = finder.nearest(middle, tooFar)) {
            piece.edge = on->edge;
            piece.from = piece.to = static_cast<float>(on->along);
            piece.away = static_cast<float>(on->away.value);
        }
        m_demand.pieces.push_back(piece);
    }

    const StreetGraph& m_graph;
    std::span<const PopulationCell> m_cells;
    CellFinder m_finder;
    CellAreas m_areas;
    std::vector<double> m_length; // of the streets in each square
    Demand m_demand;
};

void tellSquares(Demand& demand, std::span<const PopulationCell> cells) {
    std::size_t unknown = 0;
    for (const PopulationCell& cell : cells) {
        demand.residents += residentsOf(cell);
        if (!cell.residents) ++unknown;
    }
    if (unknown > 0) demand.diagnostics.push_back(squaresWithout(unknown));
}

void tellApart(Demand& demand) {
    std::size_t squares = 0;
    double residents = 0.0;
    for (const DemandPiece& piece : demand.pieces) {
        if (piece.edge != kNoId) continue;
        ++squares;
        residents += piece.residents;
    }
    if (squares > 0)
        demand.diagnostics.push_back(
            {DiagnosticCode::residentsApart,
             Severity::warning,
             {},
             {},
             {{"count", std::to_string(squares)}, {"residents", fmt::format("{:.0f}", residents)}}});
}

} // namespace

Diagnostic squaresWithout(std::size_t count) {
    return {DiagnosticCode::valueAssumed,
            Severity::note,
            {},
            {},
            {{"kind", "population"}, {"field", "residents"}, {"value", "0"}, {"count", std::to_string(count)}}};
}

Result<Demand> spreadResidents(const StreetGraph& graph, const StreetFinder& finder,
                               std::span<const PopulationCell> cells, const AreaSets& areas, const DemandParams& params,
                               JobControl& job) {
    Spread spread{graph, cells, areas};
    GEO_TRY(spread.alongStreets(params.mode, job));
    GEO_TRY(spread.atNearest(finder, params.tooFar, job));
    Demand demand = std::move(spread).demand();
    tellSquares(demand, cells);
    tellApart(demand);
    return demand;
}

} // namespace geo::analysis
