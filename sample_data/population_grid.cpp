#include "sample_data/population_grid.h"

#include "sample_data/largest_remainder.h"
#include "sample_data/random_stream.h"

#include <fmt/format.h>

namespace geo::sample {

namespace {

constexpr double kSide = 200.0; // m

struct Square {
    PointM corner; // south-west
    std::uint32_t block = kNoCell;
    double weight = 0.0;
    std::int64_t residents = 0;
};

// How many live on such ground, in proportion.
double drawOf(const BlockGround& block) {
    switch (block.cover) {
    case Cover::urban:
        return 0.03 + square(block.urbanity);
    case Cover::activity:
        return 0.08 * block.urbanity;
    case Cover::toBuild:
        return 0.02;
    case Cover::toBuildLater:
        return 0.012;
    case Cover::farmland:
        return 0.006;
    case Cover::nature:
        return 0.002;
    default:
        return 0.0;
    }
}

std::vector<Square> squaresOf(const Ground& ground) {
    geom::BoxM box;
    for (std::uint32_t i = 0; i < ground.blocks.size(); ++i)
        if (ground.territory.holdsCell(i))
            for (const PointM p : ground.mesh.bentCornersOf(i)) box.add(p);
    std::vector<Square> squares;
    const double left = std::floor(box.minX / kSide) * kSide;
    std::uint64_t number = 0;
    for (double y = std::floor(box.minY / kSide) * kSide; y < box.maxY; y += kSide) {
        for (double x = left; x < box.maxX; x += kSide) {
            RandomStream random(ground.seed, kForPopulation, number++);
            const std::uint32_t block = ground.blockAt({x + kSide / 2.0, y + kSide / 2.0});
            if (ground.isLand(block))
                squares.push_back({{x, y}, block, drawOf(ground.blocks[block]) * random.between(0.5, 1.5)});
        }
    }
    return squares;
}

// Gives `total` residents to the squares that `isMeant`, in proportion to their weights.
template <class IsMeant>
void settle(std::vector<Square>& squares, std::int64_t total, IsMeant isMeant) {
    std::vector<std::size_t> meant;
    std::vector<double> weights;
    for (std::size_t i = 0; i < squares.size(); ++i) {
        if (!isMeant(squares[i])) continue;
        meant.push_back(i);
        weights.push_back(squares[i].weight);
    }
    const std::vector<std::int64_t> shares = largestRemainder(weights, total);
    for (std::size_t i = 0; i < meant.size(); ++i) squares[meant[i]].residents = shares[i];
}

domain::PopulationCell cellOf(const Ground& ground, const Square& found) {
    domain::PopulationCell cell;
    const auto [x, y] = found.corner;
    cell.code = fmt::format("CRS2154RES200mN{}E{}", static_cast<std::int64_t>(y), static_cast<std::int64_t>(x));
    cell.residents = Residents{static_cast<double>(found.residents)};
    cell.commune = ground.communeOf(found.block).code;
    cell.outline.polygons.push_back({{{x, y}, {x + kSide, y}, {x + kSide, y + kSide}, {x, y + kSide}, {x, y}}, {}});
    return cell;
}

} // namespace

std::vector<domain::PopulationCell> makePopulation(const Ground& ground, const Neighbourhoods& neighbourhoods) {
    std::vector<Square> squares = squaresOf(ground);
    for (std::size_t q = 0; q < neighbourhoods.qpvs.size(); ++q)
        settle(squares, static_cast<std::int64_t>(neighbourhoods.qpvs[q].population->value),
               [&](const Square& s) { return neighbourhoods.qpvOf[s.block] == q; });
    for (std::uint32_t commune = 0; commune < ground.facts.communes.size(); ++commune) {
        std::int64_t left = ground.facts.communes[commune].population;
        for (const Square& s : squares)
            if (ground.territory.communeOf[s.block] == commune) left -= s.residents;
        settle(squares, left, [&](const Square& s) {
            return ground.territory.communeOf[s.block] == commune && neighbourhoods.qpvOf[s.block] == kNoQpv;
        });
    }
    std::vector<domain::PopulationCell> cells;
    for (const Square& s : squares)
        if (s.residents > 0) cells.push_back(cellOf(ground, s));
    return cells;
}

} // namespace geo::sample
