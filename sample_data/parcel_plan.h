#pragma once

#include "sample_data/block_lots.h"
#include "sample_data/ground.h"

#include "domain/parcel.h"

#include <functional>
#include <string>

namespace geo::sample {

// Where the parcels lie: how many on which block and how they are numbered. The parcels themselves are made from it
// when asked for, block by block.
class ParcelPlan {
public:
    struct Block {
        std::uint32_t cell = kNoCell;
        InseeCode commune;
        Corners ground; // convex: the block without its streets
        std::int64_t lots = 0;
        std::string section; // two letters
        std::int64_t firstNumber = 1;
    };

    // Places for exactly `count` parcels: towns first where there are few, everywhere smaller where there are many.
    ParcelPlan(const Ground& ground, std::int64_t count);

    // In the order of the parcels: by commune, section and number.
    [[nodiscard]] const std::vector<Block>& blocks() const { return m_blocks; }
    // The block on a cell of the mesh; none where there is no room for a parcel (water, slivers).
    [[nodiscard]] const Block* blockOn(std::uint32_t cell) const;
    [[nodiscard]] std::vector<LotRow> rowsOf(const Block& block) const;
    [[nodiscard]] static ParcelId iduOf(const Block& block, std::int64_t lot);
    // The parcels of a block, lot by lot.
    [[nodiscard]] std::vector<domain::Parcel> parcelsOf(const Block& block) const;

private:
    void addBlocks(const Ground& ground);
    void shareOut(const Ground& ground, std::int64_t count);
    void number();

    std::uint64_t m_seed;
    std::vector<Block> m_blocks;
    std::vector<std::uint32_t> m_blockOn; // by cell: position in m_blocks, or kNoCell
};

} // namespace geo::sample
