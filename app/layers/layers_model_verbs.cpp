// How the design is changed from the panel: by verbs, and by dragging.
#include "layers/layers_model.h"

#include "text/words.h"

#include <QMimeData>

#include <algorithm>
#include <utility>

namespace app::layers {

using geo::carto::LayerGroup;
using geo::carto::LayerId;
using geo::usecase::LayerDesign;
using geo::usecase::MapDesign;

namespace {

const QString& layerMime() {
    static const QString kType = QStringLiteral("application/x-entente-layer");
    return kType;
}
const QString& groupMime() {
    static const QString kType = QStringLiteral("application/x-entente-layer-group");
    return kType;
}

QByteArray bytesOf(std::string_view text) {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

// The branch put before the one at `to`, as the view counts.
MapDesign withBranchAt(MapDesign design, std::size_t from, std::size_t to) {
    for (; from > to; --from) design = withBranchRaised(std::move(design), from);
    for (; from + 1 < to; ++from) design = withBranchRaised(std::move(design), from + 1);
    return design;
}

} // namespace

QString LayersModel::groupTitle(const std::string& group) {
    const auto own = geo::domain::fromCode<LayerGroup>(group);
    return own ? text::words(*own) : text::fromUtf8(group);
}

std::string LayersModel::groupNamed(const QString& title) {
    const QString trimmed = title.trimmed();
    for (const std::string_view code : geo::domain::codesOf<LayerGroup>())
        if (trimmed.compare(groupTitle(std::string{code}), Qt::CaseInsensitive) == 0) return std::string{code};
    return trimmed.toStdString();
}

void LayersModel::setVisible(LayerId layer, bool isVisible) {
    MapDesign wanted = m_design;
    wanted.of(layer).visible = isVisible;
    change(std::move(wanted));
}

void LayersModel::setOpacity(LayerId layer, double opacity) {
    MapDesign wanted = m_design;
    wanted.of(layer).opacity = std::clamp(opacity, 0.0, 1.0);
    change(std::move(wanted));
}

void LayersModel::previewOpacity(LayerId layer, double opacity) {
    MapDesign shown = m_design;
    shown.of(layer).opacity = std::clamp(opacity, 0.0, 1.0);
    if (shown == m_design) return;
    take(std::move(shown));
    emit designPreviewed(m_design);
}

void LayersModel::keepPreview() {
    if (m_design == m_kept) return;
    m_kept = m_design;
    emit designWanted(m_design);
}

void LayersModel::setLabels(LayerId layer, bool isShown) {
    MapDesign wanted = m_design;
    wanted.of(layer).labels = isShown;
    change(std::move(wanted));
}

void LayersModel::showOnly(LayerId layer) {
    MapDesign wanted = m_design;
    for (LayerDesign& each : wanted.layers) each.visible = each.id == layer;
    change(std::move(wanted));
}

void LayersModel::showUsual() {
    MapDesign wanted = m_design;
    for (LayerDesign& each : wanted.layers) each.visible = geo::carto::infoOf(each.id).visibleAtFirst;
    change(std::move(wanted));
}

bool LayersModel::move(const QModelIndex& row, bool isUp) {
    if (!row.isValid() || legendAt(row)) return false;
    const int to = row.row() + (isUp ? -1 : 1);
    if (to < 0 || to >= rowCount(row.parent())) return false;
    const auto layer = layerAt(row);
    const auto group = groupAt(row.parent());
    if (layer && group)
        change(withLayerAt(m_design, *layer, *group, static_cast<std::size_t>(to)));
    else
        change(withBranchRaised(m_design, static_cast<std::size_t>(std::max(row.row(), to))));
    return true;
}

void LayersModel::moveToGroup(LayerId layer, const std::string& group) {
    change(withLayerAt(m_design, layer, group, 0));
}

void LayersModel::renameGroup(const std::string& from, const std::string& to) {
    change(withGroupRenamed(m_design, from, to));
}

QStringList LayersModel::mimeTypes() const {
    return {layerMime(), groupMime()};
}

QMimeData* LayersModel::mimeData(const QModelIndexList& indexes) const {
    for (const QModelIndex& index : indexes) {
        const auto layer = layerAt(index);
        const auto group = groupAt(index);
        if (!layer && !group) continue;
        auto* data = new QMimeData; // the caller's
        if (layer)
            data->setData(layerMime(), bytesOf(geo::domain::codeOf(*layer)));
        else
            data->setData(groupMime(), bytesOf(*group));
        return data;
    }
    return nullptr;
}

std::optional<MapDesign> LayersModel::dropped(const QMimeData* data, int row, const QModelIndex& parent) const {
    if (!data) return std::nullopt;
    if (data->hasFormat(groupMime())) {
        const QModelIndex from = indexOf(data->data(groupMime()).toStdString());
        const QModelIndex on = parent.parent().isValid() ? parent.parent() : parent;
        const int to = on.isValid() ? on.row() : row < 0 ? rowCount() : row;
        if (!from.isValid()) return std::nullopt;
        return withBranchAt(m_design, static_cast<std::size_t>(from.row()), static_cast<std::size_t>(to));
    }
    const auto layer = geo::domain::fromCode<LayerId>(data->data(layerMime()).toStdString());
    if (!layer || legendAt(parent)) return std::nullopt;
    const QModelIndex at = indexOf(*layer);
    const auto ontoLayer = layerAt(parent);
    const auto group = groupAt(ontoLayer ? parent.parent() : parent.siblingAtColumn(0));
    if (!group) return withLayerAt(m_design, *layer, {}, 0); // beside the groups: out of them
    int before = ontoLayer ? parent.row() : std::max(row, 0);
    if (groupAt(at.parent()) == group && before > at.row()) --before;
    return withLayerAt(m_design, *layer, *group, static_cast<std::size_t>(before));
}

bool LayersModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int row, int,
                                  const QModelIndex& parent) const {
    return dropped(data, row, parent).has_value();
}

bool LayersModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent) {
    auto wanted = dropped(data, row, parent);
    const bool isDropped = wanted.has_value();
    if (isDropped) change(std::move(*wanted));
    return isDropped;
}

} // namespace app::layers
