#include "records/roof_text.h"

#include "text/value_text.h"

#include <QCoreApplication>

namespace app::records {

QString roofText(geo::SquareMetres area, geo::Kilowatts power, const geo::usecase::RoofFactors& factors,
                 const text::Language& language) {
    const QLocale locale = language.locale();
    const QString source =
        factors.power.source.empty()
            ? QCoreApplication::translate("Roof", "working assumptions")
            : QCoreApplication::translate("Roof", "working assumptions; %1").arg(text::fromUtf8(factors.power.source));
    return QCoreApplication::translate("Roof", "about %1 kWp: %2 × %3 covered × %4 kWp/m² (%5)")
        .arg(locale.toString(power.value, 'f', power.value < 100.0 ? 1 : 0), text::areaText(area, language),
             text::shareText(geo::Share{factors.cover.value}, language), locale.toString(factors.power.value, 'g', 4),
             source);
}

QString roofText(const geo::usecase::Desk& desk, const geo::domain::Record& row, const text::Language& language) {
    if (row.kind != geo::domain::Kind::space) return {};
    const auto space = geo::domain::fromRecord<geo::domain::Space>(row);
    if (!space || space->kind != geo::domain::SpaceKind::roof || !space->area) return {};
    const auto factors = geo::usecase::readRoofFactors(desk);
    const auto power = factors ? geo::usecase::roofPower(*space, *factors) : std::nullopt;
    return power ? roofText(*space->area, *power, *factors, language) : QString{};
}

} // namespace app::records
