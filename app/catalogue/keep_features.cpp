#include "catalogue/keep_features.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace app::catalogue {

namespace {

bool begins(const QJsonObject& properties, const QStringList& beginnings) {
    return std::ranges::any_of(properties, [&](const QJsonValue& value) {
        const QString text = value.toString();
        return std::ranges::any_of(beginnings, [&](const QString& beginning) { return text.startsWith(beginning); });
    });
}

} // namespace

geo::Result<void> keepFeatures(const QString& source, const QString& target, const QStringList& beginnings,
                               geo::JobControl& job) {
    GEO_TRY(job.step(geo::Phase::reading));
    QFile in{source};
    const QJsonDocument document =
        in.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(in.readAll()) : QJsonDocument{};
    if (!document.object()["features"].isArray())
        return geo::fail(geo::ErrorCode::fileUnreadable, {{"file", source.toStdString()}, {"detail", "contents"}});
    QJsonObject object = document.object();
    QJsonArray kept;
    for (const QJsonValue& feature : object["features"].toArray())
        if (begins(feature["properties"].toObject(), beginnings)) kept.append(feature);
    object["features"] = kept;
    GEO_TRY(job.step(geo::Phase::writing));
    QSaveFile out{target};
    const QByteArray bytes = QJsonDocument{object}.toJson(QJsonDocument::Compact);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return geo::fail(geo::ErrorCode::writeFailed,
                         {{"file", target.toStdString()}, {"detail", out.errorString().toStdString()}});
    return {};
}

} // namespace app::catalogue
