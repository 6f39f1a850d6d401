#include "sample_data/parcel_plan.h"

#include "sample_data/largest_remainder.h"

#include <algorithm>
#include <fmt/format.h>

namespace geo::sample {

namespace {

constexpr double kLeastGround = 250.0; // m2; smaller remnants hold no parcel
constexpr double kQuay = 14.0;         // m, between the water and a parcel
constexpr double kSectionSize = 300.0;

// The kernel of a block's polygon, drawn in by half a street and by what its bends may take.
Corners drawnIn(const Ground& ground, std::uint32_t cell) {
    const Corners corners = ground.mesh.cornersOf(cell);
    Corners kept = corners;
    for (std::size_t i = 0; i < corners.size() && !kept.empty(); ++i) {
        const std::uint32_t edge = ground.mesh.cells[cell].edges[i];
        const std::uint32_t other = ground.mesh.across(edge, cell);
        const bool quay = other != kNoCell && ground.mesh.cells[other].water;
        const double street = quay ? kQuay : ground.blocks[cell].urbanity > 0.36 ? 5.5 : 4.0;
        const PointM inwards = leftOf(unitOf(corners[(i + 1) % corners.size()] - corners[i]));
        kept = clipped(kept, corners[i] + inwards * (street + ground.mesh.edges[edge].sway), inwards);
    }
    return kept;
}

// The usual size of a parcel, m2.
double usualSize(const BlockGround& block) {
    switch (block.cover) {
    case Cover::urban:
        return 260.0 + 900.0 * (1.0 - block.urbanity);
    case Cover::activity:
        return 2'800.0;
    case Cover::toBuild:
        return 4'500.0;
    case Cover::toBuildLater:
        return 9'000.0;
    case Cover::nature:
        return 30'000.0;
    default:
        return 22'000.0;
    }
}

} // namespace

ParcelPlan::ParcelPlan(const Ground& ground, std::int64_t count)
    : m_seed(ground.seed)
    , m_blockOn(ground.mesh.cells.size(), kNoCell) {
    addBlocks(ground);
    shareOut(ground, count);
    number();
}

const ParcelPlan::Block* ParcelPlan::blockOn(std::uint32_t cell) const {
    return cell == kNoCell || m_blockOn[cell] == kNoCell ? nullptr : &m_blocks[m_blockOn[cell]];
}

void ParcelPlan::addBlocks(const Ground& ground) {
    for (std::uint32_t cell = 0; cell < ground.mesh.cells.size(); ++cell) {
        if (!ground.isLand(cell)) continue;
        Corners inner = drawnIn(ground, cell);
        if (inner.empty() || signedArea(inner) < kLeastGround) continue;
        m_blocks.push_back({cell, ground.communeOf(cell).code, std::move(inner), 0, {}, 1});
    }
    // Through each commune in bands of 700 m, to and fro, so that sections hang together.
    const auto order = [&](const Block& block) {
        const PointM at = ground.blocks[block.cell].middle;
        const double band = std::floor(at.y / 700.0);
        const bool back = static_cast<std::int64_t>(band) % 2 != 0;
        return std::tuple{block.commune, -band, back ? -at.x : at.x};
    };
    std::ranges::sort(m_blocks, {}, order);
    for (std::uint32_t i = 0; i < m_blocks.size(); ++i) m_blockOn[m_blocks[i].cell] = i;
}

void ParcelPlan::shareOut(const Ground& ground, std::int64_t count) {
    std::vector<double> usual;
    double total = 0.0;
    for (const Block& block : m_blocks) {
        usual.push_back(std::max(1.0, signedArea(block.ground) / usualSize(ground.blocks[block.cell])));
        total += usual.back();
    }
    const double coarser = std::clamp(total / std::max(1.0, static_cast<double>(count)), 1.0, 2.2);
    // Within `reach` of a centre parcels are of their usual size, beyond they grow until a block is one.
    const auto wanted = [&](double reach) {
        std::vector<double> lots;
        for (std::size_t i = 0; i < m_blocks.size(); ++i) {
            const double beyond = std::max(0.0, ground.blocks[m_blocks[i].cell].remoteness - reach) / 0.12;
            lots.push_back(std::max(1.0, usual[i] / coarser / (1.0 + square(beyond))));
        }
        return lots;
    };
    double low = 0.0;
    double high = 40.0;
    for (int round = 0; round < 40; ++round) {
        const double reach = (low + high) / 2.0;
        double sum = 0.0;
        for (const double lots : wanted(reach)) sum += lots;
        (sum < static_cast<double>(count) ? low : high) = reach;
    }
    const std::vector<std::int64_t> lots = largestRemainder(wanted(low), count);
    for (std::size_t i = 0; i < m_blocks.size(); ++i) m_blocks[i].lots = lots[i];
}

void ParcelPlan::number() {
    std::vector<std::int64_t> totals;
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        if (i == 0 || m_blocks[i].commune != m_blocks[i - 1].commune) totals.push_back(0);
        totals.back() += m_blocks[i].lots;
    }
    std::size_t commune = 0;
    std::int64_t section = 0;
    std::int64_t next = 1;
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const bool isNew = i == 0 || m_blocks[i].commune != m_blocks[i - 1].commune;
        if (isNew && i > 0) ++commune;
        const auto size =
            static_cast<std::int64_t>(std::max(kSectionSize, static_cast<double>(totals[commune]) / kSectionSize));
        if (isNew) section = 0;
        if (isNew || next > size) {
            section += isNew ? 0 : 1;
            next = 1;
        }
        m_blocks[i].section = {static_cast<char>('A' + section / 26), static_cast<char>('A' + section % 26)};
        m_blocks[i].firstNumber = next;
        next += m_blocks[i].lots;
    }
}

std::vector<LotRow> ParcelPlan::rowsOf(const Block& block) const {
    return divideGround(block.ground, block.lots, RandomStream(m_seed, kForBlocks, block.cell));
}

ParcelId ParcelPlan::iduOf(const Block& block, std::int64_t lot) {
    // The form is right by construction: five characters, three, two, four digits.
    return *ParcelId::parse(fmt::format("{}000{}{:04}", block.commune.text(), block.section, block.firstNumber + lot));
}

std::vector<domain::Parcel> ParcelPlan::parcelsOf(const Block& block) const {
    std::vector<domain::Parcel> parcels;
    RandomStream random(m_seed, kForContenance, block.cell);
    for (const LotRow& row : rowsOf(block)) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            domain::Parcel& parcel = parcels.emplace_back();
            const Corners corners = row.lots(i, i + 1);
            const auto lot = static_cast<std::int64_t>(parcels.size()) - 1;
            parcel.idu = iduOf(block, lot);
            parcel.commune = block.commune;
            parcel.section = block.section;
            parcel.number = std::to_string(block.firstNumber + lot);
            // What the cadastre states is seldom what the polygon measures: mostly within 2 %, for a few by 6 to 15 %.
            const double gap = random.chance(0.04) ? random.between(0.06, 0.15) : random.between(0.001, 0.02);
            const double stated = signedArea(corners) * (random.chance(0.5) ? 1.0 + gap : 1.0 - gap);
            parcel.contenance = SquareMetres{std::max(1.0, std::floor(stated + 0.5))};
            parcel.outline.polygons.push_back({ringOf(corners), {}});
        }
    }
    return parcels;
}

} // namespace geo::sample
