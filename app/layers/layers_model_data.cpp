// What the rows of the layers say and show.
#include "layers/layers_model.h"

#include "carto/style.h"
#include "domain/zone.h"
#include "tables/text_colours.h"
#include "text/code_label.h"
#include "text/scale_note.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <utility>

namespace app::layers {

using geo::carto::LayerId;
using geo::carto::LayerState;
using geo::carto::LegendEntry;
using geo::usecase::LayerDesign;

QVariant LayersModel::groupData(const Branch& branch, int column, int role) const {
    if (column != nameColumn) return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return groupTitle(branch.group);
    case Qt::FontRole: {
        QFont font = QGuiApplication::font();
        font.setBold(true);
        return font;
    }
    case Qt::CheckStateRole: {
        const auto visible =
            std::ranges::count_if(branch.layers, [this](LayerId layer) { return state(layer).visible; });
        if (visible == 0) return Qt::Unchecked;
        return visible == std::ssize(branch.layers) ? Qt::Checked : Qt::PartiallyChecked;
    }
    default:
        return {};
    }
}

QVariant LayersModel::layerData(const LayerDesign& layer, int column, int role) const {
    const bool isName = column == nameColumn;
    const LayerId id = layer.id;
    switch (role) {
    case Qt::DisplayRole:
        return isName ? nameText(layer) : countText(id);
    case Qt::CheckStateRole:
        return isName ? QVariant{layer.visible ? Qt::Checked : Qt::Unchecked} : QVariant{};
    case kSymbolRole:
        return isName ? QVariant::fromValue(geo::carto::symbolOf(m_states.at(layer.id))) : QVariant{};
    case Qt::TextAlignmentRole:
        return isName ? QVariant{} : QVariant{Qt::AlignRight | Qt::AlignVCenter};
    case Qt::ForegroundRole:
        if (text::scaleNote(m_states.at(layer.id), m_scale, m_language).isEmpty()) return {};
        return tables::quietText(QGuiApplication::palette());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return isName ? QVariant{spokenText(layer)} : QVariant{countText(id)};
    default:
        return {};
    }
}

QVariant LayersModel::legendData(const LegendLine& line, int column, int role) const {
    const bool isName = column == nameColumn;
    const QString counts = tr("%1 / %2", "in view / in all")
                               .arg(m_language.number(static_cast<double>(line.entry.count), 0),
                                    m_language.number(static_cast<double>(line.total), 0));
    switch (role) {
    case Qt::DisplayRole:
        return isName ? classText(line.entry) : counts;
    case kSymbolRole:
        return isName ? QVariant::fromValue(line.entry.symbol) : QVariant{};
    case Qt::TextAlignmentRole:
        return isName ? QVariant{} : QVariant{Qt::AlignRight | Qt::AlignVCenter};
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1, %2 in view of %3 in all")
            .arg(classText(line.entry), m_language.number(static_cast<double>(line.entry.count), 0),
                 m_language.number(static_cast<double>(line.total), 0));
    default:
        return {};
    }
}

QString LayersModel::classText(const LegendEntry& entry) const {
    if (!entry.title.empty()) return text::fromUtf8(entry.title);
    if (!entry.code.empty())
        return entry.layer == LayerId::zone ? text::codeLabel(geo::domain::codesOf<geo::domain::ZoneType>(), entry.code)
                                            : text::fromUtf8(entry.code);
    if (entry.high >= 1.0e9) return tr("%1 and more").arg(m_language.number(entry.low, 0));
    return tr("%1 to %2").arg(m_language.number(entry.low, 0), m_language.number(entry.high - 1.0, 0));
}

QString LayersModel::nameText(const LayerDesign& layer) const {
    QStringList lines{text::label(layer.id)};
    if (const QString note = filterNote(layer); !note.isEmpty()) lines << note;
    if (const QString note = text::scaleNote(m_states.at(layer.id), m_scale, m_language); !note.isEmpty())
        lines << note;
    return lines.join(u'\n');
}

QString LayersModel::filterNote(const LayerDesign& layer) const {
    constexpr qsizetype kLongest = 40;
    if (layer.filter.empty()) return {};
    if (m_unusable.contains(layer.id)) return tr("its filter is not understood: every row is shown");
    QString filter = text::fromUtf8(layer.filter).simplified();
    if (filter.size() > kLongest) filter = filter.first(kLongest - 1) + u'…';
    return QStringLiteral("\u25BC ") + filter; // the badge of a filter
}

QString LayersModel::countText(LayerId layer) const {
    if (!m_snapshot) return {};
    const auto data = m_snapshot->layers.find(layer);
    const bool isThere = data != m_snapshot->layers.end() && data->second;
    const std::int64_t total = isThere ? data->second->total() : 0;
    const QString all = m_language.number(static_cast<double>(total), 0);
    const auto inView = m_legend.inView.find(layer);
    const bool isAll = inView == m_legend.inView.end() || std::cmp_equal(inView->second, total);
    if (isAll) return all;
    return tr("%1 / %2", "in view / in all").arg(m_language.number(static_cast<double>(inView->second), 0), all);
}

QString LayersModel::spokenText(const LayerDesign& layer) const {
    QStringList parts{text::label(layer.id)};
    if (m_snapshot) parts << tr("%1 on the map of the workspace").arg(countText(layer.id));
    if (layer.opacity < 1.0) parts << tr("opacity %1 %").arg(qRound(layer.opacity * 100.0));
    if (!layer.labels) parts << tr("without labels");
    if (!layer.filter.empty()) parts << tr("filtered: %1").arg(text::fromUtf8(layer.filter));
    if (m_unusable.contains(layer.id)) parts << filterNote(layer);
    if (const QString note = text::scaleNote(m_states.at(layer.id), m_scale, m_language); !note.isEmpty())
        parts << note;
    return parts.join(QStringLiteral(", "));
}

QVariant LayersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == nameColumn ? tr("Layer") : tr("Count");
}

} // namespace app::layers
