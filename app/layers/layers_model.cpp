#include "layers/layers_model.h"

#include <QMimeData>

#include <algorithm>
#include <utility>

namespace app::layers {

using geo::carto::LayerId;
using geo::usecase::LayerDesign;
using geo::usecase::MapDesign;

namespace {

// The internal id of a row names its parent: 0 at the top level; below a branch its place and one; below a layer of a
// group that layer's row and one besides, in the upper half.
constexpr quintptr kTop = 0;
constexpr quintptr kHalf = 0x10000;

std::size_t branchIn(quintptr id) {
    return static_cast<std::size_t>(id % kHalf - 1);
}

bool isBelowLayerOfGroup(quintptr id) {
    return id >= kHalf;
}

std::vector<Branch> treeOf(const MapDesign& design) {
    return branchesOf(design);
}

} // namespace

LayersModel::LayersModel(text::Language language, QObject* parent)
    : QAbstractItemModel{parent}
    , m_language{std::move(language)}
    , m_branches{treeOf(geo::usecase::defaultDesign())} {
    hold(geo::usecase::defaultDesign());
    m_kept = m_design;
}

void LayersModel::setDesign(const MapDesign& design) {
    m_kept = design;
    take(design);
}

void LayersModel::hold(MapDesign design) {
    m_design = std::move(design);
    m_states.clear();
    for (const auto& layer : m_design.layers) m_states.emplace(layer.id, layer.state());
}

void LayersModel::take(MapDesign design) {
    if (design == m_design) return;
    auto tree = treeOf(design);
    if (tree == m_branches) {
        hold(std::move(design));
        tellAllChanged();
        return;
    }
    beginResetModel();
    hold(std::move(design));
    m_branches = std::move(tree);
    endResetModel();
}

void LayersModel::change(MapDesign wanted) {
    if (wanted == m_kept && wanted == m_design) return;
    m_kept = wanted;
    take(std::move(wanted));
    emit designWanted(m_design);
}

void LayersModel::setSnapshot(std::shared_ptr<const geo::carto::MapSnapshot> snapshot) {
    m_snapshot = std::move(snapshot);
    tellAllChanged();
}

// Rows come and go below their layers only: a name that is being typed above stays open.
void LayersModel::setLegend(Legend legend) {
    for (const auto& info : geo::carto::allLayers()) {
        const auto before = static_cast<int>(classesOf(info.id).size());
        const auto found = legend.classes.find(info.id);
        const auto after = found != legend.classes.end() ? static_cast<int>(found->second.size()) : 0;
        if (before == after) continue;
        const QModelIndex layer = indexOf(info.id);
        if (before > 0) {
            beginRemoveRows(layer, 0, before - 1);
            m_legend.classes.erase(info.id);
            endRemoveRows();
        }
        if (after > 0) {
            beginInsertRows(layer, 0, after - 1);
            m_legend.classes[info.id] = found->second;
            endInsertRows();
        }
    }
    m_legend = std::move(legend);
    tellAllChanged();
}

void LayersModel::setUnusableFilters(std::set<LayerId> layers) {
    m_unusable = std::move(layers);
    tellAllChanged();
}

void LayersModel::setScale(double denominator) {
    if (denominator == m_scale) return;
    m_scale = denominator;
    tellAllChanged();
}

void LayersModel::tellAllChanged(const QModelIndex& parent) {
    const int rows = rowCount(parent);
    if (rows == 0) return;
    emit dataChanged(index(0, 0, parent), index(rows - 1, columnCountOfAll - 1, parent));
    for (int row = 0; row < rows; ++row) tellAllChanged(index(row, 0, parent));
}

const std::vector<LegendLine>& LayersModel::classesOf(LayerId layer) const {
    static const std::vector<LegendLine> kNone;
    const auto found = m_legend.classes.find(layer);
    return found != m_legend.classes.end() ? found->second : kNone;
}

std::optional<LayerId> LayersModel::layerAt(const QModelIndex& index) const {
    if (!index.isValid()) return std::nullopt;
    const auto row = static_cast<std::size_t>(index.row());
    if (index.internalId() == kTop) {
        if (m_branches[row].isGroup) return std::nullopt;
        return m_branches[row].layers.front();
    }
    if (isBelowLayerOfGroup(index.internalId())) return std::nullopt;
    const Branch& branch = m_branches[branchIn(index.internalId())];
    if (!branch.isGroup) return std::nullopt;
    return branch.layers[row];
}

const LegendLine* LayersModel::legendAt(const QModelIndex& index) const {
    const auto layer = layerAt(index.parent());
    if (!layer) return nullptr;
    const auto& classes = classesOf(*layer);
    const auto row = static_cast<std::size_t>(index.row());
    return row < classes.size() ? &classes[row] : nullptr;
}

std::optional<std::string> LayersModel::groupAt(const QModelIndex& index) const {
    if (!index.isValid() || index.internalId() != kTop) return std::nullopt;
    const Branch& branch = m_branches[static_cast<std::size_t>(index.row())];
    if (!branch.isGroup) return std::nullopt;
    return branch.group;
}

QModelIndex LayersModel::indexOf(LayerId layer) const {
    for (std::size_t i = 0; i < m_branches.size(); ++i) {
        const auto& layers = m_branches[i].layers;
        const auto found = std::ranges::find(layers, layer);
        if (found == layers.end()) continue;
        const QModelIndex top = index(static_cast<int>(i), 0);
        return m_branches[i].isGroup ? index(static_cast<int>(found - layers.begin()), 0, top) : top;
    }
    return {};
}

QModelIndex LayersModel::indexOf(const std::string& group) const {
    const auto found = std::ranges::find(m_branches, group, &Branch::group);
    if (found == m_branches.end() || !found->isGroup) return {};
    return index(static_cast<int>(found - m_branches.begin()), 0);
}

QModelIndex LayersModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    if (!parent.isValid()) return createIndex(row, column, kTop);
    const auto above = static_cast<quintptr>(parent.row()) + 1;
    return createIndex(row, column, parent.internalId() == kTop ? above : parent.internalId() + above * kHalf);
}

QModelIndex LayersModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == kTop) return {};
    const quintptr id = child.internalId();
    if (!isBelowLayerOfGroup(id)) return createIndex(static_cast<int>(branchIn(id)), 0, kTop);
    return createIndex(static_cast<int>(id / kHalf) - 1, 0, id % kHalf);
}

int LayersModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return static_cast<int>(m_branches.size());
    if (parent.column() != 0) return 0;
    if (const auto layer = layerAt(parent)) return static_cast<int>(classesOf(*layer).size());
    if (parent.internalId() != kTop) return 0;
    return static_cast<int>(m_branches[static_cast<std::size_t>(parent.row())].layers.size());
}

int LayersModel::columnCount(const QModelIndex&) const {
    return columnCountOfAll;
}

QVariant LayersModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    if (const auto layer = layerAt(index)) return layerData(m_design.of(*layer), index.column(), role);
    if (const LegendLine* line = legendAt(index)) return legendData(*line, index.column(), role);
    if (index.internalId() != kTop) return {};
    return groupData(m_branches[static_cast<std::size_t>(index.row())], index.column(), role);
}

bool LayersModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || index.column() != nameColumn) return false;
    if (role == Qt::EditRole) {
        const auto group = groupAt(index);
        if (!group || value.toString().trimmed().isEmpty()) return false;
        renameGroup(*group, groupNamed(value.toString()));
        return true;
    }
    if (role != Qt::CheckStateRole || legendAt(index)) return false;
    const bool isVisible = value.toInt() != Qt::Unchecked;
    MapDesign wanted = m_design;
    if (const auto layer = layerAt(index))
        wanted.of(*layer).visible = isVisible;
    else
        for (const LayerId each : m_branches[static_cast<std::size_t>(index.row())].layers)
            wanted.of(each).visible = isVisible;
    change(std::move(wanted));
    return true;
}

Qt::ItemFlags LayersModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::ItemIsDropEnabled;
    Qt::ItemFlags out = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (legendAt(index)) return out | Qt::ItemNeverHasChildren;
    out |= Qt::ItemIsDropEnabled | Qt::ItemIsDragEnabled;
    if (index.column() != nameColumn) return out;
    out |= Qt::ItemIsUserCheckable;
    if (groupAt(index)) out |= Qt::ItemIsEditable;
    return out;
}

} // namespace app::layers
