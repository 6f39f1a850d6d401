#include "layers/layers_model.h"

#include "layers/layer_order.h"

#include <QMimeData>

#include <algorithm>

namespace app::layers {
namespace {

using geo::carto::LayerGroup;
using geo::carto::LayerId;
using geo::carto::LayerState;

constexpr std::array kGroups = {LayerGroup::overlay, LayerGroup::context, LayerGroup::base};
constexpr quintptr kGroupLevel = 0; // internal id of a group; that of a layer is the row of its group and one

const QString& mimeType() {
    static const QString kType = QStringLiteral("application/x-entente-layer");
    return kType;
}

LayerGroup groupOf(LayerId layer) {
    return geo::carto::infoOf(layer).group;
}

int rowOf(LayerGroup group) {
    return static_cast<int>(std::ranges::find(kGroups, group) - kGroups.begin());
}

} // namespace

LayersModel::LayersModel(text::Language language, QObject* parent)
    : QAbstractItemModel{parent}
    , m_language{std::move(language)}
    , m_layers{geo::carto::defaultLayers()} {}

void LayersModel::setLayers(const std::vector<LayerState>& bottomFirst) {
    std::vector<LayerState> complete = completed(bottomFirst);
    if (complete == m_layers) return;
    beginResetModel();
    m_layers = std::move(complete);
    endResetModel();
}

void LayersModel::setSnapshot(std::shared_ptr<const geo::carto::MapSnapshot> snapshot) {
    m_snapshot = std::move(snapshot);
    tellAllChanged();
}

void LayersModel::setScale(double denominator) {
    if (denominator == m_scale) return;
    m_scale = denominator;
    tellAllChanged();
}

void LayersModel::setSymbolSize(int pixels, double pixelRatio) {
    m_symbolSize = pixels;
    m_pixelRatio = pixelRatio;
    tellAllChanged();
}

void LayersModel::tellAllChanged() {
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCountOfAll - 1));
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex parent = index(group, 0);
        if (const int rows = rowCount(parent); rows > 0)
            emit dataChanged(index(0, 0, parent), index(rows - 1, columnCountOfAll - 1, parent));
    }
}

std::vector<std::size_t> LayersModel::slotsOf(LayerGroup group) const {
    std::vector<std::size_t> out;
    for (std::size_t i = m_layers.size(); i-- > 0;)
        if (groupOf(m_layers[i].id) == group) out.push_back(i);
    return out;
}

std::optional<LayerId> LayersModel::layerAt(const QModelIndex& index) const {
    if (!index.isValid() || index.internalId() == kGroupLevel) return std::nullopt;
    return m_layers[slotsOf(kGroups[index.internalId() - 1])[static_cast<std::size_t>(index.row())]].id;
}

QModelIndex LayersModel::indexOf(LayerId layer) const {
    const LayerGroup group = groupOf(layer);
    const std::vector<std::size_t> places = slotsOf(group);
    const auto found = std::ranges::find_if(places, [&](std::size_t i) { return m_layers[i].id == layer; });
    return index(static_cast<int>(found - places.begin()), 0, index(rowOf(group), 0));
}

const LayerState& LayersModel::state(LayerId layer) const {
    return *std::ranges::find(m_layers, layer, &LayerState::id);
}

LayerState& LayersModel::stateOf(LayerId layer) {
    return *std::ranges::find(m_layers, layer, &LayerState::id);
}

void LayersModel::setVisible(LayerId layer, bool isVisible) {
    changeVisibility({layer}, isVisible);
}

void LayersModel::changeVisibility(const std::vector<LayerId>& layers, bool isVisible) {
    const std::vector<LayerState> before = m_layers;
    for (const LayerId layer : layers) stateOf(layer).visible = isVisible;
    if (m_layers == before) return;
    tellAllChanged();
    emit layersChanged(m_layers);
}

void LayersModel::setOpacity(LayerId layer, double opacity) {
    const double held = std::clamp(opacity, 0.0, 1.0);
    if (stateOf(layer).opacity == held) return;
    stateOf(layer).opacity = held;
    const QModelIndex changed = indexOf(layer);
    emit dataChanged(changed, changed.siblingAtColumn(columnCountOfAll - 1));
    emit layersChanged(m_layers);
}

void LayersModel::showOnly(LayerId layer) {
    const std::vector<LayerState> before = m_layers;
    for (LayerState& state : m_layers) state.visible = state.id == layer;
    if (m_layers == before) return;
    tellAllChanged();
    emit layersChanged(m_layers);
}

void LayersModel::showUsual() {
    const std::vector<LayerState> before = m_layers;
    for (LayerState& state : m_layers) state.visible = geo::carto::infoOf(state.id).visibleAtFirst;
    if (m_layers == before) return;
    tellAllChanged();
    emit layersChanged(m_layers);
}

bool LayersModel::moveUp(LayerId layer, int rows) {
    const QModelIndex at = indexOf(layer);
    const int row = at.row() - rows;
    if (rows == 0 || row < 0 || row >= rowCount(at.parent())) return false;
    moveTo(layer, row);
    return true;
}

void LayersModel::moveTo(LayerId layer, int row) {
    const QModelIndex at = indexOf(layer);
    if (row == at.row()) return;
    const int before = row > at.row() ? row + 1 : row; // as beginMoveRows counts
    beginMoveRows(at.parent(), at.row(), at.row(), at.parent(), before);
    m_layers = movedWithin(std::move(m_layers), slotsOf(groupOf(layer)), static_cast<std::size_t>(at.row()),
                           static_cast<std::size_t>(row));
    endMoveRows();
    emit layersChanged(m_layers);
}

QModelIndex LayersModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kGroupLevel);
}

QModelIndex LayersModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == kGroupLevel) return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, kGroupLevel);
}

int LayersModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return static_cast<int>(kGroups.size());
    if (parent.internalId() != kGroupLevel || parent.column() != 0) return 0;
    return static_cast<int>(slotsOf(kGroups[static_cast<std::size_t>(parent.row())]).size());
}

int LayersModel::columnCount(const QModelIndex&) const {
    return columnCountOfAll;
}

QVariant LayersModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    if (const auto layer = layerAt(index)) return layerData(state(*layer), index.column(), role);
    return groupData(kGroups[static_cast<std::size_t>(index.row())], index.column(), role);
}

bool LayersModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != nameColumn) return false;
    const bool isVisible = value.toInt() != Qt::Unchecked;
    std::vector<LayerId> changed;
    if (const auto layer = layerAt(index))
        changed = {*layer};
    else
        for (const std::size_t place : slotsOf(kGroups[static_cast<std::size_t>(index.row())]))
            changed.push_back(m_layers[place].id);
    changeVisibility(changed, isVisible);
    return true;
}

Qt::ItemFlags LayersModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    Qt::ItemFlags out = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
    if (index.column() == nameColumn) out |= Qt::ItemIsUserCheckable;
    if (layerAt(index)) out |= Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    return out;
}

QStringList LayersModel::mimeTypes() const {
    return {mimeType()};
}

QMimeData* LayersModel::mimeData(const QModelIndexList& indexes) const {
    for (const QModelIndex& index : indexes) {
        const auto layer = layerAt(index);
        if (!layer) continue;
        const std::string_view code = geo::domain::codeOf(*layer);
        auto* data = new QMimeData; // the caller's
        data->setData(mimeType(), QByteArray{code.data(), static_cast<qsizetype>(code.size())});
        return data;
    }
    return nullptr;
}

std::optional<LayersModel::Drop> LayersModel::dropOf(const QMimeData* data, int row, const QModelIndex& parent) const {
    if (!data || !data->hasFormat(mimeType())) return std::nullopt;
    const auto layer = geo::domain::fromCode<LayerId>(data->data(mimeType()).toStdString());
    if (!layer) return std::nullopt;
    const QModelIndex at = indexOf(*layer);
    const QModelIndex group = layerAt(parent) ? parent.parent() : parent.siblingAtColumn(0);
    if (group != at.parent()) return std::nullopt;
    int before = row; // the row in front of which it is dropped
    if (layerAt(parent))
        before = parent.row();
    else if (row < 0)
        before = 0;
    return Drop{*layer, before > at.row() ? before - 1 : before};
}

bool LayersModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int row, int,
                                  const QModelIndex& parent) const {
    return dropOf(data, row, parent).has_value();
}

bool LayersModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent) {
    const std::optional<Drop> drop = dropOf(data, row, parent);
    if (drop) moveTo(drop->layer, drop->row);
    return drop.has_value();
}

} // namespace app::layers
