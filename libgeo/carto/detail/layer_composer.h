#pragma once

#include "carto/detail/feature_drawing.h"
#include "carto/detail/shape_batch.h"
#include "carto/label.h"

#include <optional>
#include <span>
#include <vector>

namespace geo::carto::detail {

// A map in the making.
struct Composition {
    DisplayList list;
    std::vector<LabelWish> wishes;
    // Over all areas and lines, in the order of the layers: what is left out undermost, then the better the higher,
    // what is selected on top.
    struct RankedMarker {
        double height = 0.0;
        MarkerItem item;
    };
    std::vector<RankedMarker> markers;
};

// Whether anything of a layer may have a name or a rank beside it.
[[nodiscard]] bool hasNames(const MapParams& params, const LayerState& state);

// Draws the features of one layer; what is selected comes last, over its neighbours.
class LayerComposer {
public:
    LayerComposer(const MapParams& params, const LayerState& state, const LayerData& data, Composition& composition);

    // A row, where its class and the day of the map show it.
    void add(std::uint32_t position);
    // Whether the whole layer can be drawn from a level of its cells: nothing of it takes more than a colour and an
    // outline, and nothing is named.
    [[nodiscard]] bool isPlainOnly() const;
    // Every row that reaches into `seen`, from cells of the layer no larger than half a pixel; those that are marked
    // or lie over others from their shapes.
    void addCells(const CellLevel& level, const geom::BoxM& seen);
    // Emits what was kept for the end. To be called once.
    void finish();

private:
    // The rows of a class, or those of none, which come last.
    struct RowsOfClass {
        const ClassStyle* style = nullptr;
        bool isShown = true;
        bool isPlain = false; // drawn in the batch, as `look`
        std::uint8_t look = 0;
        std::uint8_t outline = 0; // the same without a fill
        Colour fill{0, 0, 0, 0};  // of `look`
    };

    void addClass(const ClassStyle* style, bool isShown);
    [[nodiscard]] std::size_t classPosition(std::uint32_t position) const;
    [[nodiscard]] std::vector<std::uint32_t> markedPositions() const;
    [[nodiscard]] std::vector<std::uint32_t> outlined(const CellLevel& level, const geom::BoxM& seen) const;
    [[nodiscard]] PixelsItem pixelsOf(const CellLevel& level, std::span<const std::uint32_t> marked) const;
    // False where the row needs more than a colour and an outline.
    bool addPlainly(std::uint32_t position, const RowsOfClass& rows);
    void draw(const Feature& feature, const Mark& mark);
    void drawArea(FeatureDrawing& drawing, const FeatureLook& look, bool selected);
    void drawLine(FeatureDrawing& drawing, const FeatureLook& look, bool selected);
    void drawMarkers(const Feature& feature, const FeatureDrawing& drawing, const FeatureLook& look, const Mark& mark);
    void addHalo(const Path& path, double width);
    void addStroke(Path path, const OutlineStyle& outline);
    void wish(const Feature& feature, const FeatureDrawing& drawing, const FeatureLook& look, const Mark& mark);
    void placeWish(const Feature& feature, const FeatureDrawing& drawing, const FeatureLook& look, LabelWish& wish);
    void wishRank(ScreenPoint at, double markerSize, bool isRinged, std::int64_t id, const Mark& mark);
    [[nodiscard]] const Mark& markOf(std::int64_t id) const;
    [[nodiscard]] double px(double size) const { return scaled(m_params.viewport, size); }
    [[nodiscard]] Colour faded(Colour colour) const;
    // In the steps that a ring can show.
    [[nodiscard]] std::optional<Taken> takenOf(std::int64_t id) const;

    const MapParams& m_params;
    const LayerState& m_state;
    const LayerData& m_data;
    Composition& m_composition;
    const LayerStyle& m_style;
    PathBuilder m_paths;
    double m_denominator;
    bool m_hasMarks = false;
    bool m_isNamed = false;                // its features wish names
    std::size_t m_firstItem = 0;           // of the layer in the list
    std::vector<RowsOfClass> m_classes;    // one more than the style has
    std::vector<std::size_t> m_byCategory; // the class of each category of the data
    ShapeBatch m_batch;
    std::optional<PixelsItem> m_pixels;
    std::vector<Feature> m_selected;
};

} // namespace geo::carto::detail
