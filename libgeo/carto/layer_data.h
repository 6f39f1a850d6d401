#pragma once

#include "base/date.h"
#include "carto/layer_fields.h"
#include "carto/row_cells.h"
#include "geom/centimetres.h"
#include "geom/geometry.h"
#include "geom/packed_index.h"

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geo::carto {

inline constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

// A row as the map sees it, taken out of its layer's columns.
struct Feature {
    std::int64_t id = 0;     // of the row
    geom::Geometry geometry; // metres of the workspace's CRS
    geom::BoxM box{};
    std::string label{};        // its name
    std::string sublabel{};     // its code, where both are drawn (QPV)
    double number = kNoNumber;  // what a graduated layer is coloured by (residents); not a number: not known
    std::string category{};     // what a categorised layer is coloured by (zone: CNIG TYPEZONE); "": not known
    std::vector<Period> when{}; // when it holds; none: always
};

// A part of a shape: a ring (without its closing point), a line, or points.
struct ShapePart {
    std::span<const geom::PointCm> points;
    bool opensPolygon = false; // an outer ring; the rings up to the next one are its holes
};

// The rows of a layer in columns, with an index over their boxes. A vertex takes 8 bytes: coordinates are whole
// centimetres, each by itself, so that any part is read where it lies. A parcel of eight corners takes about 130 bytes,
// the index and its name included. Rows are told by their position, 0 to size() - 1, in the order they were added.
// Immutable once built: shared between threads.
class LayerData {
public:
    LayerData() = default; // of no row
    explicit LayerData(LayerId id)
        : m_id(id) {}

    [[nodiscard]] LayerId id() const { return m_id; }
    [[nodiscard]] std::size_t size() const { return m_ids.size(); }
    [[nodiscard]] bool isEmpty() const { return m_ids.empty(); }
    // Rows of the kind in the workspace that have a place in the layer: more than size() where it was read by box, not
    // at all, or where a filter leaves some out.
    [[nodiscard]] std::int64_t total() const { return m_total; }
    // What was read of the rows, and what the store says of their state then: where both are equal, so are the rows.
    [[nodiscard]] const LayerFields& fields() const { return m_fields; }
    [[nodiscard]] const std::string& rowState() const { return m_rowState; } // "": not known
    // Of a layer read by box: what was asked; else empty, the layer is whole.
    [[nodiscard]] const geom::BoxM& covered() const { return m_covered; }
    [[nodiscard]] geom::BoxM extent() const { return geom::toMetres(m_index.extent()); }
    // What is drawn of it at small scales; null where there is nothing of the kind.
    [[nodiscard]] const RowCells* cells() const { return m_cells.get(); }

    [[nodiscard]] std::int64_t rowId(std::size_t position) const { return m_ids[position]; }
    // Where a row stands. O(log n) where rows were added by ascending id, else O(n).
    [[nodiscard]] std::optional<std::uint32_t> positionOf(std::int64_t rowId) const;
    [[nodiscard]] geom::GeometryType typeOf(std::size_t position) const { return m_types[position]; }
    [[nodiscard]] geom::BoxCm boxOf(std::size_t position) const; // linear in its vertices
    [[nodiscard]] std::size_t vertexCount(std::size_t position) const;
    [[nodiscard]] std::string_view labelOf(std::size_t position) const { return m_labels.at(position); }
    [[nodiscard]] std::string_view sublabelOf(std::size_t position) const { return m_sublabels.at(position); }
    [[nodiscard]] double numberOf(std::size_t position) const {
        return m_numbers.empty() ? kNoNumber : m_numbers[position];
    }
    // The different categories of the layer, in the order of their first row; the row's is a position among them.
    [[nodiscard]] const std::vector<std::string>& categories() const { return m_categoryNames; }
    [[nodiscard]] std::uint32_t categoryIndexOf(std::size_t position) const {
        return m_categories.empty() ? 0 : m_categories[position];
    }
    [[nodiscard]] std::string_view categoryOf(std::size_t position) const {
        return m_categories.empty() ? std::string_view{} : m_categoryNames[m_categories[position]];
    }
    // Whether the row holds on that day; always for a row without periods.
    [[nodiscard]] bool holdsOn(std::size_t position, Date day) const;
    [[nodiscard]] std::span<const Period> whenOf(std::size_t position) const;

    // Calls `visit(ShapePart)` for each part of the shape, in its order.
    template <class Visit>
    void forEachPart(std::size_t position, Visit&& visit) const;
    // The shape as geometry; rings closed again. Linear in its vertices.
    [[nodiscard]] geom::Geometry geometryOf(std::size_t position) const;
    [[nodiscard]] Feature feature(std::size_t position) const;

    // Positions of the rows whose box meets `box`, ascending.
    [[nodiscard]] std::vector<std::uint32_t> search(const geom::BoxM& box) const {
        return m_index.search(geom::coverOf(box));
    }
    // Bytes held by the columns and the index.
    [[nodiscard]] std::size_t bytes() const;

private:
    friend class LayerBuilder;
    friend class LayerUnpacker;

    // Many short texts one behind the other.
    class Texts {
    public:
        void add(std::string_view text, std::size_t before); // `before` rows had none
        [[nodiscard]] std::string_view at(std::size_t position) const;
        [[nodiscard]] std::size_t bytes() const { return m_ends.capacity() * 4 + m_letters.capacity(); }
        void shrink();
        [[nodiscard]] bool isEmpty() const { return m_ends.empty(); }
        void reserve(std::size_t texts) { m_ends.reserve(texts); }

    private:
        std::vector<std::uint32_t> m_ends; // none while every text is empty
        std::string m_letters;
    };

    LayerId m_id = LayerId::commune;
    std::int64_t m_total = 0;
    geom::BoxM m_covered;
    LayerFields m_fields;
    std::string m_rowState;
    bool m_isAscending = true; // the ids
    std::vector<std::int64_t> m_ids;
    std::vector<geom::GeometryType> m_types;
    std::vector<std::uint32_t> m_partEnds;  // of a row: one behind its last part
    std::vector<std::uint32_t> m_pointEnds; // of a part: one behind its last point; the highest bit: opensPolygon
    std::vector<geom::PointCm> m_points;
    Texts m_labels;
    Texts m_sublabels;
    std::vector<double> m_numbers;           // none while no row has one
    std::vector<std::uint32_t> m_categories; // none while no row has one
    std::vector<std::string> m_categoryNames;
    std::vector<std::uint32_t> m_whenEnds; // none while no row has a period
    std::vector<Period> m_when;
    geom::PackedIndexCm m_index;
    std::shared_ptr<const RowCells> m_cells;

    static constexpr std::uint32_t kOpens = 1U << 31U;
};

// Fills a layer row by row.
class LayerBuilder {
public:
    explicit LayerBuilder(LayerId id)
        : m_data(id) {}

    // The box of `feature` is left aside.
    void add(const Feature& feature);
    [[nodiscard]] std::size_t size() const { return m_data.size(); }
    [[nodiscard]] std::int64_t total() const { return m_data.m_total; }
    // Of a layer read by box, and how many rows it has in all; both before `built`.
    void setCovered(const geom::BoxM& box) { m_data.m_covered = box; }
    void setTotal(std::int64_t total) { m_data.m_total = total; }
    void setFields(LayerFields fields) { m_data.m_fields = std::move(fields); }
    void setRowState(std::string state) { m_data.m_rowState = std::move(state); }
    // Those of the rows that are added.
    void setCells(RowCells cells) { m_cells = std::move(cells); }
    // The layer with its index. The builder is empty afterwards. O(n log n).
    [[nodiscard]] LayerData built();

private:
    friend class LayerUnpacker;
    void addPart(std::span<const geom::PointM> points, bool closed, bool opensPolygon);
    void addShape(const geom::Geometry& geometry);
    void addCategory(std::string_view category);
    void keepCells(std::span<const geom::BoxCm> boxes);

    LayerData m_data;
    RowCells m_cells;
    std::map<std::string, std::uint32_t, std::less<>> m_categories;
};

} // namespace geo::carto

template <class Visit>
void geo::carto::LayerData::forEachPart(std::size_t position, Visit&& visit) const {
    const std::uint32_t firstPart = position == 0 ? 0 : m_partEnds[position - 1];
    std::uint32_t begin = firstPart == 0 ? 0 : m_pointEnds[firstPart - 1] & ~kOpens;
    for (std::uint32_t part = firstPart; part < m_partEnds[position]; ++part) {
        const std::uint32_t end = m_pointEnds[part] & ~kOpens;
        visit(ShapePart{std::span{m_points}.subspan(begin, end - begin), (m_pointEnds[part] & kOpens) != 0});
        begin = end;
    }
}
