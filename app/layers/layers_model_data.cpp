// What the rows of the layers say and show.
#include "layers/layers_model.h"

#include "carto/legend.h"
#include "carto/style.h"
#include "painting/paint_symbol.h"
#include "text/code_label.h"

#include <QFont>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>

#include <algorithm>

namespace app::layers {

using geo::carto::LayerGroup;
using geo::carto::LayerId;
using geo::carto::LayerState;

namespace {

QString groupName(LayerGroup group) {
    switch (group) {
    case LayerGroup::overlay:
        return LayersModel::tr("Overlays");
    case LayerGroup::context:
        return LayersModel::tr("Context");
    case LayerGroup::base:
        return LayersModel::tr("Base map");
    }
    return {};
}

} // namespace

QVariant LayersModel::groupData(LayerGroup group, int column, int role) const {
    if (column != nameColumn) return {};
    switch (role) {
    case Qt::DisplayRole:
        return groupName(group);
    case Qt::FontRole: {
        QFont font = QGuiApplication::font();
        font.setBold(true);
        return font;
    }
    case Qt::CheckStateRole: {
        const std::vector<std::size_t> places = slotsOf(group);
        const auto visible = std::ranges::count_if(places, [&](std::size_t i) { return m_layers[i].visible; });
        if (visible == 0) return Qt::Unchecked;
        return static_cast<std::size_t>(visible) == places.size() ? Qt::Checked : Qt::PartiallyChecked;
    }
    default:
        return {};
    }
}

QVariant LayersModel::layerData(const LayerState& layer, int column, int role) const {
    const bool isName = column == nameColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isName ? nameText(layer) : countText(layer.id);
    case Qt::CheckStateRole:
        return isName ? QVariant{layer.visible ? Qt::Checked : Qt::Unchecked} : QVariant{};
    case Qt::DecorationRole:
        return isName ? QVariant{symbolOf(layer)} : QVariant{};
    case Qt::TextAlignmentRole:
        return isName ? QVariant{} : QVariant{Qt::AlignRight | Qt::AlignVCenter};
    case Qt::ForegroundRole:
        if (scaleNote(layer).isEmpty()) return {};
        return QGuiApplication::palette().brush(QPalette::Disabled, QPalette::Text);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return isName ? QVariant{spokenText(layer)} : QVariant{countText(layer.id)};
    default:
        return {};
    }
}

QString LayersModel::nameText(const LayerState& layer) const {
    const QString note = scaleNote(layer);
    const QString name = text::label(layer.id);
    return note.isEmpty() ? name : name + '\n' + note;
}

QString LayersModel::scaleNote(const LayerState& layer) const {
    if (m_scale <= 0.0 || geo::carto::isDrawnAt(layer, m_scale)) return {};
    const geo::carto::ScaleRange range = geo::carto::scalesOf(layer);
    if (m_scale > range.farthest) return tr("visible from 1:%1").arg(m_language.number(range.farthest, 0));
    return tr("visible up to 1:%1").arg(m_language.number(range.nearest, 0));
}

QString LayersModel::countText(LayerId layer) const {
    if (!m_snapshot) return {};
    const auto data = m_snapshot->layers.find(layer);
    const bool isThere = data != m_snapshot->layers.end() && data->second;
    return m_language.number(isThere ? static_cast<double>(data->second->total()) : 0.0, 0);
}

QString LayersModel::spokenText(const LayerState& layer) const {
    QStringList parts{text::label(layer.id)};
    if (m_snapshot) parts << tr("%1 on the map of the workspace").arg(countText(layer.id));
    if (layer.opacity < 1.0) parts << tr("opacity %1 %").arg(qRound(layer.opacity * 100.0));
    if (const QString note = scaleNote(layer); !note.isEmpty()) parts << note;
    return parts.join(QStringLiteral(", "));
}

QPixmap LayersModel::symbolOf(const LayerState& layer) const {
    QPixmap out{QSize{m_symbolSize, m_symbolSize} * m_pixelRatio};
    out.setDevicePixelRatio(m_pixelRatio);
    out.fill(Qt::transparent);
    QPainter painter{&out};
    painting::paintSymbol(painter, QRectF{0.0, 0.0, double(m_symbolSize), double(m_symbolSize)},
                          geo::carto::symbolOf(layer));
    return out;
}

QVariant LayersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == nameColumn ? tr("Layer") : tr("Count");
}

} // namespace app::layers
