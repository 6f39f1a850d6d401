#pragma once

#include "carto/detail/feature_drawing.h"
#include "carto/label.h"

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

// Draws the features of one layer; what is selected comes last, over its neighbours.
class LayerComposer {
public:
    LayerComposer(const MapParams& params, const LayerState& state, Composition& composition);

    void add(const Feature& feature);
    // Emits what was kept for the end. To be called once.
    void finish();

private:
    void draw(const Feature& feature, const Mark& mark);
    void drawArea(FeatureDrawing& drawing, const FeatureLook& look, bool selected);
    void drawLine(FeatureDrawing& drawing, const FeatureLook& look, bool selected);
    void drawMarkers(const Feature& feature, const FeatureDrawing& drawing, const FeatureLook& look, const Mark& mark);
    void addHalo(const Path& path, double width);
    void addStroke(Path path, const OutlineStyle& outline);
    void wish(const Feature& feature, const FeatureDrawing& drawing, const FeatureLook& look, const Mark& mark);
    void wishRank(ScreenPoint at, double markerSize, const Mark& mark);
    [[nodiscard]] const Mark& markOf(const Feature& feature) const;
    [[nodiscard]] double px(double size) const { return scaled(m_params.viewport, size); }
    [[nodiscard]] Colour faded(Colour colour) const;

    const MapParams& m_params;
    const LayerState& m_state;
    Composition& m_composition;
    const LayerStyle& m_style;
    PathBuilder m_paths;
    double m_denominator;
    bool m_hasMarks = false;
    bool m_isBatched = false; // only outlines: all features in one path
    Path m_batch;
    std::vector<Feature> m_selected;
};

} // namespace geo::carto::detail
