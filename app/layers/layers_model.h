#pragma once

#include "carto/layer.h"
#include "carto/map_snapshot.h"
#include "text/language.h"

#include <QAbstractItemModel>
#include <QPixmap>

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace app::layers {

// The layers of the map as a tree of two levels: the groups, and in each its layers, uppermost first. Checked is
// visible. A layer moves within its group: the layers of a group change the places that the group has in the drawing
// order among themselves.
class LayersModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { nameColumn, countColumn, columnCountOfAll };

    explicit LayersModel(text::Language language, QObject* parent = nullptr);

    // Takes order, visibility and opacity; layers that are not told of keep their default and come above those that are
    // below them by default.
    void setLayers(const std::vector<geo::carto::LayerState>& bottomFirst);
    [[nodiscard]] const std::vector<geo::carto::LayerState>& layers() const { return m_layers; } // bottom first
    // For the number of rows; may be null.
    void setSnapshot(std::shared_ptr<const geo::carto::MapSnapshot> snapshot);
    // For the layers that are not drawn at this scale.
    void setScale(double denominator);
    // Side of the symbols in logical pixels, and device pixels a logical one.
    void setSymbolSize(int pixels, double pixelRatio);
    // Words and numbers in another language.

    [[nodiscard]] std::optional<geo::carto::LayerId> layerAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(geo::carto::LayerId layer) const;
    [[nodiscard]] const geo::carto::LayerState& state(geo::carto::LayerId layer) const;

    void setVisible(geo::carto::LayerId layer, bool isVisible);
    // Held within 0..1.
    void setOpacity(geo::carto::LayerId layer, double opacity);
    void showOnly(geo::carto::LayerId layer);
    // What is visible in a new workspace; order and opacity stay.
    void showUsual();
    // By so many rows upwards (negative: downwards) within its group; false where it cannot.
    bool moveUp(geo::carto::LayerId layer, int rows);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

signals:
    // Order, visibility or opacity changed by the user or by a verb of this model, not by setLayers.
    void layersChanged(const std::vector<geo::carto::LayerState>& bottomFirst);

private:
    // Where a dropped layer would come to lie, as a row of its group; nothing where it cannot be dropped.
    struct Drop {
        geo::carto::LayerId layer;
        int row;
    };
    [[nodiscard]] std::optional<Drop> dropOf(const QMimeData* data, int row, const QModelIndex& parent) const;
    // Positions in m_layers of a group's layers, uppermost first.
    [[nodiscard]] std::vector<std::size_t> slotsOf(geo::carto::LayerGroup group) const;
    [[nodiscard]] geo::carto::LayerState& stateOf(geo::carto::LayerId layer);
    void moveTo(geo::carto::LayerId layer, int row);
    void changeVisibility(const std::vector<geo::carto::LayerId>& layers, bool isVisible);
    void tellAllChanged();

    [[nodiscard]] QVariant groupData(geo::carto::LayerGroup group, int column, int role) const;
    [[nodiscard]] QVariant layerData(const geo::carto::LayerState& layer, int column, int role) const;
    [[nodiscard]] QString nameText(const geo::carto::LayerState& layer) const;
    [[nodiscard]] QString scaleNote(const geo::carto::LayerState& layer) const; // empty while it is drawn at this scale
    [[nodiscard]] QString countText(geo::carto::LayerId layer) const;
    [[nodiscard]] QString spokenText(const geo::carto::LayerState& layer) const;
    [[nodiscard]] QPixmap symbolOf(const geo::carto::LayerState& layer) const;

    text::Language m_language;
    std::vector<geo::carto::LayerState> m_layers; // each layer once, bottom first
    std::shared_ptr<const geo::carto::MapSnapshot> m_snapshot;
    double m_scale = 0.0; // denominator; 0: not known, every layer counts as drawn
    int m_symbolSize = 18;
    double m_pixelRatio = 1.0;
};

} // namespace app::layers
