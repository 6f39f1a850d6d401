#pragma once

#include "carto/layer.h"
#include "carto/map_snapshot.h"

#include <QAbstractItemModel>
#include <QIcon>

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace app::layers {

// The layers of the map as a tree of two levels: the groups, and in each its layers, uppermost first. Checked is
// visible. Layers move within their group.
class LayersModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { nameColumn, countColumn, columnCount_ };

    explicit LayersModel(QObject* parent = nullptr);

    // Takes order, visibility and opacity; layers that are not told of keep their default at their default place.
    void setLayers(const std::vector<geo::carto::LayerState>& bottomFirst);
    [[nodiscard]] std::vector<geo::carto::LayerState> layers() const; // bottom first
    // For the number of rows; may be null.
    void setSnapshot(std::shared_ptr<const geo::carto::MapSnapshot> snapshot);
    // For the layers that are not drawn at this scale.
    void setScale(double denominator);
    // Pixels of the symbols' side, and the ratio of device to logical pixels.
    void setSymbolSize(int pixels, double pixelRatio);

    [[nodiscard]] std::optional<geo::carto::LayerId> layerAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(geo::carto::LayerId layer) const;
    [[nodiscard]] const geo::carto::LayerState& state(geo::carto::LayerId layer) const;

    void setVisible(geo::carto::LayerId layer, bool isVisible);
    void setOpacity(geo::carto::LayerId layer, double opacity);
    void showOnly(geo::carto::LayerId layer);
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
};

} // namespace app::layers
