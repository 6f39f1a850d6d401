#include "carto/layer_pack.h"

#include "carto/detail/byte_stream.h"

#include <algorithm>

namespace geo::carto {
namespace {

using detail::ByteWriter;

struct RowRange {
    std::size_t begin;
    std::size_t end;
};

void writeIds(const LayerData& layer, RowRange rows, ByteWriter& writer) {
    std::int64_t before = 0;
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        const std::int64_t id = layer.rowId(row);
        // Unsigned, where a difference may be anything.
        writer.signedNumber(
            static_cast<std::int64_t>(static_cast<std::uint64_t>(id) - static_cast<std::uint64_t>(before)));
        before = id;
    }
}

void writeShapes(const LayerData& layer, RowRange rows, ByteWriter& writer) {
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        const auto type = static_cast<std::byte>(layer.typeOf(row));
        writer.raw(&type, 1);
    }
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        std::uint64_t parts = 0;
        layer.forEachPart(row, [&](const ShapePart&) { ++parts; });
        writer.unsignedNumber(parts);
    }
    for (std::size_t row = rows.begin; row < rows.end; ++row)
        layer.forEachPart(row, [&](const ShapePart& part) {
            writer.unsignedNumber(part.points.size() * 2 + (part.opensPolygon ? 1 : 0));
        });
    geom::PointCm before;
    for (std::size_t row = rows.begin; row < rows.end; ++row)
        layer.forEachPart(row, [&](const ShapePart& part) {
            for (const geom::PointCm p : part.points) {
                writer.signedNumber(std::int64_t{p.x} - before.x);
                writer.signedNumber(std::int64_t{p.y} - before.y);
                before = p;
            }
        });
}

// Whether what follows is there, as it is in any of the rows.
template <class Has>
bool writeIfAny(RowRange rows, ByteWriter& writer, const Has& has) {
    bool isAny = false;
    for (std::size_t row = rows.begin; row < rows.end && !isAny; ++row) isAny = has(row);
    writer.unsignedNumber(isAny ? 1 : 0);
    return isAny;
}

template <class TextOf>
void writeTexts(RowRange rows, ByteWriter& writer, const TextOf& textOf) {
    if (!writeIfAny(rows, writer, [&](std::size_t row) { return !textOf(row).empty(); })) return;
    std::string_view before;
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        const std::string_view text = textOf(row);
        const auto apart = std::ranges::mismatch(text, before).in1;
        const auto common = static_cast<std::size_t>(apart - text.begin());
        writer.unsignedNumber(common);
        writer.text(text.substr(common));
        before = text;
    }
}

void writeNumbers(const LayerData& layer, RowRange rows, ByteWriter& writer) {
    const auto isNumber = [&](std::size_t row) { return layer.numberOf(row) == layer.numberOf(row); };
    if (!writeIfAny(rows, writer, isNumber)) return;
    for (std::size_t row = rows.begin; row < rows.end; ++row) writer.number(layer.numberOf(row));
}

// How many categories are named now, those of the chunks before among them.
std::size_t writeCategories(const LayerData& layer, RowRange rows, std::size_t named, ByteWriter& writer) {
    const auto isKnown = [&](std::size_t row) { return layer.categoryIndexOf(row) > 0; };
    if (!writeIfAny(rows, writer, isKnown)) return named;
    std::size_t names = named;
    for (std::size_t row = rows.begin; row < rows.end; ++row)
        names = std::max(names, std::size_t{layer.categoryIndexOf(row)} + 1);
    writer.unsignedNumber(names - named);
    for (std::size_t name = named; name < names; ++name) writer.text(layer.categories()[name]);
    for (std::size_t row = rows.begin; row < rows.end; ++row) writer.unsignedNumber(layer.categoryIndexOf(row));
    return names;
}

void writeBound(const std::optional<Date>& bound, ByteWriter& writer) {
    writer.unsignedNumber(bound ? 1 : 0);
    if (bound) writer.signedNumber(bound->time_since_epoch().count());
}

void writePeriods(const LayerData& layer, RowRange rows, ByteWriter& writer) {
    if (!writeIfAny(rows, writer, [&](std::size_t row) { return !layer.whenOf(row).empty(); })) return;
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        writer.unsignedNumber(layer.whenOf(row).size());
        for (const Period& period : layer.whenOf(row)) {
            writeBound(period.from, writer);
            writeBound(period.until, writer);
        }
    }
}

} // namespace

LayerSizes sizesOf(const LayerData& layer) {
    LayerSizes sizes{.rows = layer.size()};
    for (std::size_t row = 0; row < layer.size(); ++row)
        layer.forEachPart(row, [&](const ShapePart& part) {
            ++sizes.parts;
            sizes.points += part.points.size();
        });
    return sizes;
}

bool LayerPacker::next(std::vector<std::byte>& bytes) {
    bytes.clear();
    if (m_row >= m_layer.size()) return false;
    const RowRange rows{m_row, std::min(m_row + kRowsAChunk, m_layer.size())};
    ByteWriter writer{bytes};
    writer.unsignedNumber(rows.end - rows.begin);
    writeIds(m_layer, rows, writer);
    writeShapes(m_layer, rows, writer);
    writeTexts(rows, writer, [this](std::size_t row) { return m_layer.labelOf(row); });
    writeTexts(rows, writer, [this](std::size_t row) { return m_layer.sublabelOf(row); });
    writeNumbers(m_layer, rows, writer);
    m_namedCategories = writeCategories(m_layer, rows, m_namedCategories, writer);
    writePeriods(m_layer, rows, writer);
    m_row = rows.end;
    return true;
}

} // namespace geo::carto
