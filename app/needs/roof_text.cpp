#include "needs/roof_text.h"

#include "text/value_text.h"

#include <QCoreApplication>

namespace app::needs {

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

} // namespace app::needs
