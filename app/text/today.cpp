#include "text/today.h"

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace app::text {

geo::Date today() {
    bool isSet = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isSet);
    const QDate day = isSet ? QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc()).date() : QDate::currentDate();
    return geo::Date{std::chrono::days{QDate{1970, 1, 1}.daysTo(day)}};
}

} // namespace app::text
