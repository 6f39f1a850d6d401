#include "basemap/presets.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

// The macro wants to stand outside of namespaces.
static void embedBasemaps() {
    Q_INIT_RESOURCE(entente);
}

namespace app::basemap {
namespace {

constexpr int kSchema = 1;

} // namespace

std::vector<Service> presetsFrom(const QByteArray& json, const QString& language) {
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    std::vector<Service> out;
    if (root.value(QStringLiteral("schema")).toInt() != kSchema) return out;
    for (const QJsonValue& value : root.value(QStringLiteral("basemaps")).toArray()) {
        QJsonObject object = value.toObject();
        const QJsonObject names = object.value(QStringLiteral("name")).toObject();
        object.insert(QStringLiteral("name"), names.value(names.contains(language) ? language : QStringLiteral("en")));
        auto service = serviceFrom(object);
        if (!service) continue;
        service->isPreset = true;
        out.push_back(std::move(*service));
    }
    return out;
}

std::vector<Service> presets(const QString& language) {
    embedBasemaps();
    QFile file{QStringLiteral(":/basemaps.json")};
    if (!file.open(QIODevice::ReadOnly)) return {};
    return presetsFrom(file.readAll(), language);
}

} // namespace app::basemap
