#pragma once

#include "carto/layer.h"
#include "carto/map_snapshot.h"
#include "text/language.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QSlider;
class QTreeView;

namespace app::layers {

class LayersModel;

// Content of the layers dock: what is shown, in which order, how strongly. Space shows or hides the layer, Alt+Up and
// Alt+Down move it, as dragging does; the slider below is its opacity.
class LayersPanel : public QWidget {
    Q_OBJECT

public:
    explicit LayersPanel(const text::Language& language, QWidget* parent = nullptr);

    void setLayers(const std::vector<geo::carto::LayerState>& bottomFirst);
    [[nodiscard]] const std::vector<geo::carto::LayerState>& layers() const; // bottom first
    void setSnapshot(std::shared_ptr<const geo::carto::MapSnapshot> snapshot);
    void setScale(double denominator);
    [[nodiscard]] LayersModel& model() { return *m_model; }

signals:
    void layersChanged(const std::vector<geo::carto::LayerState>& bottomFirst);
    void zoomToLayerRequested(geo::carto::LayerId layer);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void arrange();
    void addShortcuts();
    void retranslate();
    void updateSymbols();
    void moveCurrent(int rowsUp);
    void showCurrent(); // its opacity in the slider
    void openMenu(const QPoint& at);
    [[nodiscard]] std::optional<geo::carto::LayerId> current() const;

    LayersModel* m_model;
    QTreeView* m_tree;
    QLabel* m_opacityLabel;
    QSlider* m_opacity;
    QAction* m_up;
    QAction* m_down;
};

} // namespace app::layers
