#include "sheets/occupancy_chart.h"

#include "layout/text_fit.h"
#include "sheets/page_frame.h"
#include "text/value_text.h"

namespace app::sheets {

namespace {

using geo::usecase::OccupancyReport;
using geo::usecase::OccupancyTotals;

constexpr double kHeight = 10.0; // millimetres for the whole area
constexpr QColor kLet{0x2F, 0x5D, 0x8A};
constexpr QColor kVacant{0xBF, 0xD9, 0xB4};
constexpr QColor kUnknown{0xBB, 0xBB, 0xBB};

// From the foot upwards: let, vacant, not known; what is not available stays white.
void layMonth(const OccupancyTotals& month, const QRectF& box, SheetColumn& column) {
    const double whole = month.area.value * month.days;
    if (whole <= 0.0) return;
    double foot = box.bottom();
    const auto piece = [&](double squareMetreDays, const QColor& colour) {
        const double height = squareMetreDays / whole * box.height();
        foot -= height;
        if (height > 0.02) column.bar({box.left(), foot, box.width(), height}, colour);
    };
    piece(month.let, kLet);
    piece(month.vacant, kVacant);
    piece(month.unknown, kUnknown);
}

QString rateText(const OccupancyReport& report, const text::Language& language) {
    const auto rate = report.total.occupancy();
    return rate ? text::shareText(*rate, language) : text::unknownText();
}

} // namespace

void layOccupancyChart(const OccupancyReport& report, geo::Date date, const text::Language& language,
                       SheetColumn& column) {
    const double years = layout::lineHeight(kSmall);
    if (report.series.empty() || report.total.area.value <= 0.0 || column.room() < kHeight + 3.0 * years) return;
    column.skip(0.8);
    const double step = column.width() / static_cast<double>(report.series.size());
    const double top = column.top();
    column.bar({column.left(), top, column.width(), kHeight}, Qt::white, true);
    for (std::size_t i = 0; i < report.series.size(); ++i) {
        const double left = column.left() + static_cast<double>(i) * step;
        layMonth(report.series[i], {left + 0.15, top, step - 0.3, kHeight}, column);
        const geo::Period& month = report.months[i];
        if (!month.from) continue;
        const std::chrono::year_month_day civil{*month.from};
        if (month.contains(date)) column.bar({left, top + kHeight, step, 0.8}, Qt::black);
        if (i == 0 || civil.month() == std::chrono::January)
            column.text({left, top + kHeight + 0.9, 12.0, years}, QString::number(static_cast<int>(civil.year())),
                        kSmall);
    }
    column.skip(kHeight + 0.9 + years);
    column.paragraph(
        words(QT_TRANSLATE_NOOP("Sheets", "By month: dark is let, pale is vacant, grey is not known, white "
                                          "is not available; the black mark is the date of the page. Let "
                                          "over these months, of what was available: %1"))
            .arg(rateText(report, language)),
        2, kSmall);
}

} // namespace app::sheets
