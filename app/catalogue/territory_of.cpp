#include "catalogue/territory_of.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace app::catalogue {

namespace {

// Widens the box by every position of nested coordinates.
void include(LonLatBox& box, const QJsonArray& coordinates) {
    if (coordinates.size() >= 2 && coordinates[0].isDouble() && coordinates[1].isDouble()) {
        const double x = coordinates[0].toDouble();
        const double y = coordinates[1].toDouble();
        box = {std::min(box[0], x), std::min(box[1], y), std::max(box[2], x), std::max(box[3], y)};
        return;
    }
    for (const QJsonValue& inner : coordinates) include(box, inner.toArray());
}

} // namespace

geo::Result<Territory> territoryFrom(const QString& communesFile, Territory territory) {
    const auto refuse = [&](const char* detail) {
        return geo::fail(geo::ErrorCode::fileUnreadable, {{"file", communesFile.toStdString()}, {"detail", detail}});
    };
    QFile source{communesFile};
    if (!source.open(QIODevice::ReadOnly)) return refuse("");
    const QJsonArray features = QJsonDocument::fromJson(source.readAll()).object()["features"].toArray();
    LonLatBox box{180, 90, -180, -90};
    territory.communes.clear();
    for (const QJsonValue& feature : features) {
        const QJsonValue properties = feature["properties"];
        const CommuneName commune{properties["code"].toString(), properties["nom"].toString()};
        if (commune.code.isEmpty() || commune.name.isEmpty()) continue;
        territory.communes.push_back(commune);
        include(box, feature["geometry"]["coordinates"].toArray());
    }
    if (territory.communes.empty() || box[0] >= box[2] || box[1] >= box[3]) return refuse("contents");
    territory.box = box;
    return territory;
}

const Territory* territoryOf(const std::vector<Territory>& territories, const QStringList& communes) {
    const Territory* best = nullptr;
    std::ptrdiff_t most = 0;
    for (const Territory& territory : territories) {
        const auto held = std::ranges::count_if(
            territory.communes, [&](const CommuneName& commune) { return communes.contains(commune.code); });
        if (held <= most) continue;
        most = held;
        best = &territory;
    }
    return best;
}

} // namespace app::catalogue
