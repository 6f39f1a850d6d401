#pragma once

#include "base/result.h"
#include "carto/layer_data.h"

#include <cstddef>
#include <span>
#include <vector>

namespace geo::carto {

// A whole layer as bytes, to be kept beside the rows and read in their stead: chunks of up to kRowsAChunk rows, each
// read by itself and in its order. A parcel of eight corners takes about 45 bytes.
//
// A chunk, in numbers of ByteWriter (signed ones marked ±; differences are to the row, part or point before, the first
// to 0): the number of rows n; ± n ids by differences; n bytes of geometry type; for each row its number of parts; for
// each part its number of points twice, plus one where it opens a polygon; for each point ± its x and y by differences,
// in centimetres. Then, each behind a byte 1, or a byte 0 where no row has any: n labels; n sublabels (each: how many
// bytes it has in common with the one before, and the rest as length and bytes); n numbers of 8 bytes; the number of
// categories named for the first time here and their texts, and n positions among all named so far; for each row its
// number of periods, and of each two bounds (0: none; else 1 and ± days since 1970).
inline constexpr int kPackVersion = 1; // goes up with every change of the above
inline constexpr std::size_t kRowsAChunk = 4096;

// Vectors of a layer to come, so that they need not grow.
struct LayerSizes {
    std::uint64_t rows = 0;
    std::uint64_t parts = 0;
    std::uint64_t points = 0;
};
[[nodiscard]] LayerSizes sizesOf(const LayerData& layer);

class LayerPacker {
public:
    // `layer` outlives it.
    explicit LayerPacker(const LayerData& layer)
        : m_layer(layer) {}

    // The next chunk, in place of what `bytes` held; false behind the last.
    [[nodiscard]] bool next(std::vector<std::byte>& bytes);

private:
    const LayerData& m_layer;
    std::size_t m_row = 0;
    std::size_t m_namedCategories = 0;
};

namespace detail {
class ByteReader;
}

class LayerUnpacker {
public:
    LayerUnpacker(LayerId id, const LayerSizes& sizes);

    // Error: workspaceDamaged (detail) where a chunk is not what LayerPacker makes.
    [[nodiscard]] Result<void> add(std::span<const std::byte> chunk);
    // With the rows so far; for what is no column, and for `built`.
    [[nodiscard]] LayerBuilder& builder() { return m_builder; }

private:
    void addIds(std::size_t rows, detail::ByteReader& reader);
    void addShapes(std::size_t rows, detail::ByteReader& reader);
    void addPoints(std::size_t points, detail::ByteReader& reader);
    void addTexts(std::size_t rows, LayerData::Texts& texts, detail::ByteReader& reader);
    void addNumbers(std::size_t rows, detail::ByteReader& reader);
    void addCategories(std::size_t rows, detail::ByteReader& reader);
    void addPeriods(std::size_t rows, detail::ByteReader& reader);

    LayerBuilder m_builder;
    LayerData& m_data;            // of the builder
    std::size_t m_rowsBefore = 0; // of the chunk
};

} // namespace geo::carto
