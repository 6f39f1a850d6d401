#include "text/step_name.h"

#include "carto/layer.h"
#include "domain/map_layer.h"
#include "text/code_label.h"
#include "text/language.h"
#include "text/words.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <set>

namespace app::text {

namespace {

using geo::carto::LayerId;
using geo::domain::JournalChange;
using geo::domain::JournalEntry;
using geo::domain::Kind;

struct StepName {
    Q_DECLARE_TR_FUNCTIONS(StepName)
};

enum class Aspect : std::uint8_t { visibility, order, opacity, group, filter, labels, style, scales };

QJsonObject objectOf(const std::string& json) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
}

// What a layer without a row is like, as far as that differs from nothing being known.
QJsonValue defaultOf(const QString& field, const std::string& layer) {
    if (layer == geo::domain::kOccupancyRow) {
        if (field == u"visible") return false;
        if (field == u"opacity") return 1.0;
        return field == u"labels" ? QJsonValue{true} : QJsonValue{QJsonValue::Undefined};
    }
    const auto id = geo::domain::fromCode<LayerId>(layer);
    if (!id) return {};
    const auto& info = geo::carto::infoOf(*id);
    if (field == u"visible") return info.visibleAtFirst;
    if (field == u"group_name") return fromUtf8(geo::domain::codeOf(info.group));
    if (field == u"opacity") return 1.0;
    if (field == u"labels") return true;
    return QJsonValue{QJsonValue::Undefined};
}

bool isSame(const QJsonValue& a, const QJsonValue& b) {
    if (a.isBool() != b.isBool()) return a.toVariant().toInt() == b.toVariant().toInt();
    return a == b || ((a.isNull() || a.isUndefined()) && (b.isNull() || b.isUndefined()));
}

void addAspects(const JournalChange& change, std::set<Aspect>& aspects) {
    static const std::vector<std::pair<QString, Aspect>> kFields = {
        {"visible", Aspect::visibility}, {"position", Aspect::order},   {"opacity", Aspect::opacity},
        {"group_name", Aspect::group},   {"filter", Aspect::filter},    {"labels", Aspect::labels},
        {"style", Aspect::style},        {"min_scale", Aspect::scales}, {"max_scale", Aspect::scales}};
    const QJsonObject before = objectOf(change.before);
    const QJsonObject after = objectOf(change.after);
    for (const auto& [field, aspect] : kFields) {
        const QJsonValue was = change.before.empty() ? defaultOf(field, change.key) : before.value(field);
        const QJsonValue is = change.after.empty() ? defaultOf(field, change.key) : after.value(field);
        if (!isSame(was, is)) aspects.insert(aspect);
    }
}

QString nameOf(Aspect aspect, const QString& layer) {
    switch (aspect) {
    case Aspect::visibility:
        return layer.isEmpty() ? StepName::tr("Layers shown or hidden")
                               : StepName::tr("Shown or hidden: %1").arg(layer);
    case Aspect::order:
        return StepName::tr("Order of the layers");
    case Aspect::opacity:
        return layer.isEmpty() ? StepName::tr("Opacity of layers") : StepName::tr("Opacity: %1").arg(layer);
    case Aspect::group:
        return StepName::tr("Groups of layers");
    case Aspect::filter:
        return layer.isEmpty() ? StepName::tr("Filters of layers") : StepName::tr("Filter: %1").arg(layer);
    case Aspect::labels:
        return layer.isEmpty() ? StepName::tr("Labels of layers") : StepName::tr("Labels: %1").arg(layer);
    case Aspect::style:
        return layer.isEmpty() ? StepName::tr("Style of layers") : StepName::tr("Style: %1").arg(layer);
    case Aspect::scales:
        return layer.isEmpty() ? StepName::tr("Scales of layers") : StepName::tr("Scales: %1").arg(layer);
    }
    return {};
}

QString designName(const JournalEntry& entry) {
    std::set<Aspect> aspects;
    for (const JournalChange& change : entry.changes) addAspects(change, aspects);
    if (aspects.contains(Aspect::group)) aspects.erase(Aspect::order); // moving into a group moves
    const QString layer = entry.changes.size() == 1 ? rowName(entry.changes.front()) : QString{};
    return aspects.size() == 1 ? nameOf(*aspects.begin(), layer) : StepName::tr("Layers of the map");
}

} // namespace

QString rowName(const JournalChange& change) {
    if (change.kind == Kind::mapLayer && change.key == geo::domain::kOccupancyRow)
        return StepName::tr("occupancy of the sites");
    if (change.kind == Kind::mapLayer)
        if (const auto layer = geo::domain::fromCode<LayerId>(change.key)) return label(*layer);
    return fromUtf8(change.key);
}

QString stepName(const JournalEntry& entry) {
    const bool isWhole = !entry.changes.empty() && entry.rows == std::ssize(entry.changes);
    const auto isOf = [&](Kind kind) {
        return isWhole && std::ranges::all_of(entry.changes, [kind](const auto& each) { return each.kind == kind; });
    };
    if (entry.reverts) return words(entry.action);
    if (isOf(Kind::mapLayer)) return designName(entry);
    for (const Kind kind : {Kind::bookmark, Kind::layout})
        if (isOf(kind))
            return StepName::tr("%1: %2").arg(words(entry.action), name(kind, static_cast<int>(entry.rows)));
    return words(entry.action);
}

} // namespace app::text
