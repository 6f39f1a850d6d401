#include "coverage/asked_json.h"

#include "text/language.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace app::coverage {

using geo::domain::AccessMethod;
using geo::domain::PlaceFunction;
using geo::domain::TravelDirection;
using geo::domain::TravelMode;

namespace {

constexpr double kMostMinutes = 24.0 * 60.0;

template <geo::domain::Coded Enum>
QString textOf(Enum value) {
    return text::fromUtf8(geo::domain::codeOf(value));
}

template <geo::domain::Coded Enum>
void read(const QJsonObject& from, const char* key, Enum& to) {
    if (const auto value = geo::domain::fromCode<Enum>(from[QLatin1String(key)].toString().toStdString())) to = *value;
}

QJsonArray minutesJson(const std::vector<geo::Minutes>& minutes) {
    QJsonArray array;
    for (const geo::Minutes each : minutes) array.append(each.value);
    return array;
}

void readMinutes(const QJsonObject& from, std::vector<geo::Minutes>& to) {
    std::vector<geo::Minutes> read;
    for (const auto each : from[QLatin1String("minutes")].toArray())
        if (const double value = each.toDouble(); value > 0.0 && value <= kMostMinutes) read.emplace_back(value);
    std::ranges::sort(read);
    if (!read.empty()) to = std::move(read);
}

QJsonObject objectOf(const QString& json) {
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

QString lineOf(const QJsonObject& object) {
    return QString::fromUtf8(QJsonDocument{object}.toJson(QJsonDocument::Compact));
}

} // namespace

QString toJson(const Asked& asked) {
    QJsonObject object;
    object[QLatin1String("mode")] = textOf(asked.params.travel.mode);
    object[QLatin1String("minutes")] = minutesJson(asked.params.minutes);
    QJsonArray functions;
    for (const PlaceFunction function : asked.params.functions) functions.append(textOf(function));
    object[QLatin1String("functions")] = functions;
    if (asked.params.openAt)
        object[QLatin1String("open_at")] = QJsonArray{asked.params.openAt->weekday, asked.params.openAt->minute};
    object[QLatin1String("method")] = textOf(asked.access.method);
    object[QLatin1String("within")] = asked.access.within.value;
    object[QLatin1String("capacity_unknown")] = static_cast<double>(asked.access.capacityUnknown);
    return lineOf(object);
}

Asked askedFromJson(const QString& json) {
    const QJsonObject object = objectOf(json);
    Asked asked;
    read(object, "mode", asked.params.travel.mode);
    readMinutes(object, asked.params.minutes);
    for (const auto each : object[QLatin1String("functions")].toArray())
        if (const auto function = geo::domain::fromCode<PlaceFunction>(each.toString().toStdString()))
            asked.params.functions.push_back(*function);
    const QJsonArray open = object[QLatin1String("open_at")].toArray();
    if (open.size() == 2)
        asked.params.openAt =
            geo::domain::OpenAt{std::clamp(open[0].toInt(), 1, 7), std::clamp(open[1].toInt(), 0, 1439)};
    read(object, "method", asked.access.method);
    if (const double within = object[QLatin1String("within")].toDouble(); within > 0.0 && within <= kMostMinutes)
        asked.access.within = geo::Minutes{within};
    asked.access.capacityUnknown = std::max(0, object[QLatin1String("capacity_unknown")].toInt());
    return asked;
}

QString toJson(const geo::domain::CatchmentParams& params) {
    QJsonObject object;
    object[QLatin1String("mode")] = textOf(params.travel.mode);
    object[QLatin1String("direction")] = textOf(params.direction);
    object[QLatin1String("minutes")] = minutesJson(params.minutes);
    return lineOf(object);
}

geo::domain::CatchmentParams catchmentParamsFromJson(const QString& json) {
    const QJsonObject object = objectOf(json);
    geo::domain::CatchmentParams params;
    params.minutes = {geo::Minutes{5.0}, geo::Minutes{10.0}, geo::Minutes{15.0}};
    read(object, "mode", params.travel.mode);
    read(object, "direction", params.direction);
    readMinutes(object, params.minutes);
    return params;
}

} // namespace app::coverage
