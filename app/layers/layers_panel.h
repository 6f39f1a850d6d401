#pragma once

#include "carto/layer.h"
#include "carto/map_snapshot.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QSlider;
class QTreeView;

namespace app::layers {

class LayersModel;

// Content of the layers dock: what is shown, in which order, how strongly. Space shows or hides the layer, Alt+Up and
// Alt+Down move it; the slider below is its opacity.
class LayersPanel : public QWidget {
    Q_OBJECT

public:
    explicit LayersPanel(QWidget* parent = nullptr);

    void setLayers(const std::vector<geo::carto::LayerState>& bottomFirst);
    [[nodiscard]] std::vector<geo::carto::LayerState> layers() const; // bottom first
    void setSnapshot(std::shared_ptr<const geo::carto::MapSnapshot> snapshot);
    void setScale(double denominator);
    [[nodiscard]] LayersModel& model() { return *m_model; }

signals:
    void layersChanged(const std::vector<geo::carto::LayerState>& bottomFirst);
    void zoomToLayerRequested(geo::carto::LayerId layer);

private:
    LayersModel* m_model;
    QTreeView* m_tree;
    QLabel* m_opacityLabel;
    QSlider* m_opacity;
};

} // namespace app::layers
