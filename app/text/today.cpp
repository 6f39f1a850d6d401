#include "text/today.h"

#include <QDate>

namespace app::text {

geo::Date today() {
    return geo::Date{std::chrono::days{QDate{1970, 1, 1}.daysTo(QDate::currentDate())}};
}

} // namespace app::text
