#include "carto/detail/byte_stream.h"
#include "carto/layer_pack.h"

#include <algorithm>

namespace geo::carto {
namespace {

using detail::ByteReader;

constexpr std::uint64_t kMost = 1U << 27U; // of a vector, whatever the sizes say

void reserve(auto& column, std::uint64_t size) {
    column.reserve(static_cast<std::size_t>(std::min(size, kMost)));
}

// Whether the values follow; else the reader is spoilt or no row has one.
bool isThere(ByteReader& reader) {
    const std::uint64_t flag = reader.unsignedNumber();
    if (flag > 1) reader.spoil();
    return reader.isGood() && flag == 1;
}

std::optional<Date> boundIn(ByteReader& reader) {
    if (!isThere(reader)) return std::nullopt;
    const std::int64_t days = reader.signedNumber();
    constexpr std::int64_t kFarthest = 10'000'000; // beyond any calendar that is written here
    if (days < -kFarthest || days > kFarthest) reader.spoil();
    return reader.isGood() ? std::optional{Date{std::chrono::days{days}}} : std::nullopt;
}

} // namespace

LayerUnpacker::LayerUnpacker(LayerId id, const LayerSizes& sizes)
    : m_builder(id)
    , m_data(m_builder.m_data) {
    reserve(m_data.m_ids, sizes.rows);
    reserve(m_data.m_types, sizes.rows);
    reserve(m_data.m_partEnds, sizes.rows);
    reserve(m_data.m_pointEnds, sizes.parts);
    reserve(m_data.m_points, sizes.points);
}

Result<void> LayerUnpacker::add(std::span<const std::byte> chunk) {
    ByteReader reader{chunk};
    m_rowsBefore = m_data.size();
    const std::size_t rows = reader.count();
    if (rows == 0 || rows > kRowsAChunk) reader.spoil();
    addIds(rows, reader);
    addShapes(rows, reader);
    addTexts(rows, m_data.m_labels, reader);
    addTexts(rows, m_data.m_sublabels, reader);
    addNumbers(rows, reader);
    addCategories(rows, reader);
    addPeriods(rows, reader);
    if (reader.isGood() && reader.isAtEnd()) return {};
    return fail(ErrorCode::workspaceDamaged, {{"detail", "packed layer"}});
}

void LayerUnpacker::addIds(std::size_t rows, ByteReader& reader) {
    std::uint64_t id = 0;
    for (std::size_t row = 0; row < rows && reader.isGood(); ++row) {
        id += static_cast<std::uint64_t>(reader.signedNumber());
        const auto next = static_cast<std::int64_t>(id);
        m_data.m_isAscending = m_data.m_isAscending && (m_data.m_ids.empty() || m_data.m_ids.back() < next);
        m_data.m_ids.push_back(next);
    }
}

void LayerUnpacker::addShapes(std::size_t rows, ByteReader& reader) {
    for (const std::byte type : reader.raw(rows)) {
        if (type > static_cast<std::byte>(geom::GeometryType::multiPolygon)) return reader.spoil();
        m_data.m_types.push_back(static_cast<geom::GeometryType>(type));
    }
    const std::size_t firstPart = m_data.m_pointEnds.size();
    std::size_t part = firstPart;
    for (std::size_t row = 0; row < rows && reader.isGood(); ++row) {
        part += reader.count();
        m_data.m_partEnds.push_back(static_cast<std::uint32_t>(part));
    }
    const std::size_t begin = m_data.m_points.size();
    std::size_t end = begin;
    for (std::size_t i = firstPart; i < part && reader.isGood(); ++i) {
        const std::uint64_t points = reader.unsignedNumber();
        end += static_cast<std::size_t>(points >> 1U);
        if (points >> 1U > reader.left() || end >= LayerData::kOpens) return reader.spoil();
        m_data.m_pointEnds.push_back(static_cast<std::uint32_t>(end) | ((points & 1U) != 0 ? LayerData::kOpens : 0));
    }
    addPoints(end - begin, reader);
}

void LayerUnpacker::addPoints(std::size_t points, ByteReader& reader) {
    if (points > reader.left() / 2) return reader.spoil(); // each takes two bytes at least
    std::uint32_t x = 0;
    std::uint32_t y = 0;
    for (std::size_t i = 0; i < points; ++i) {
        x += static_cast<std::uint32_t>(reader.signedNumber());
        y += static_cast<std::uint32_t>(reader.signedNumber());
        m_data.m_points.push_back({static_cast<std::int32_t>(x), static_cast<std::int32_t>(y)});
    }
}

void LayerUnpacker::addTexts(std::size_t rows, LayerData::Texts& texts, ByteReader& reader) {
    const bool isAny = isThere(reader);
    if (!isAny && texts.isEmpty()) return;
    std::string text;
    for (std::size_t row = 0; row < rows && reader.isGood(); ++row) {
        if (isAny) {
            const std::uint64_t common = reader.unsignedNumber();
            if (common > text.size()) return reader.spoil();
            text.resize(static_cast<std::size_t>(common));
            text += reader.text();
        }
        texts.add(text, m_rowsBefore + row);
    }
}

void LayerUnpacker::addNumbers(std::size_t rows, ByteReader& reader) {
    const bool isAny = isThere(reader);
    if (!isAny && m_data.m_numbers.empty()) return;
    m_data.m_numbers.resize(m_rowsBefore, kNoNumber);
    for (std::size_t row = 0; row < rows; ++row) m_data.m_numbers.push_back(isAny ? reader.number() : kNoNumber);
}

void LayerUnpacker::addCategories(std::size_t rows, ByteReader& reader) {
    const bool isAny = isThere(reader);
    if (!isAny && m_data.m_categories.empty()) return;
    std::vector<std::string>& names = m_data.m_categoryNames;
    if (isAny)
        for (std::size_t more = reader.count(); more > 0; --more) names.emplace_back(reader.text());
    m_data.m_categories.resize(m_rowsBefore, 0);
    for (std::size_t row = 0; row < rows && reader.isGood(); ++row) {
        const std::uint64_t category = isAny ? reader.unsignedNumber() : 0;
        if (category >= names.size()) return reader.spoil();
        m_data.m_categories.push_back(static_cast<std::uint32_t>(category));
    }
}

void LayerUnpacker::addPeriods(std::size_t rows, ByteReader& reader) {
    const bool isAny = isThere(reader);
    if (!isAny && m_data.m_whenEnds.empty()) return;
    m_data.m_whenEnds.resize(m_rowsBefore, static_cast<std::uint32_t>(m_data.m_when.size()));
    for (std::size_t row = 0; row < rows && reader.isGood(); ++row) {
        for (std::size_t periods = isAny ? reader.count() : 0; periods > 0 && reader.isGood(); --periods) {
            const auto from = boundIn(reader);
            m_data.m_when.push_back({from, boundIn(reader)});
        }
        m_data.m_whenEnds.push_back(static_cast<std::uint32_t>(m_data.m_when.size()));
    }
}

} // namespace geo::carto
