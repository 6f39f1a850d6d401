#include "records/areas_text.h"

#include "text/value_text.h"

#include <QCoreApplication>

#include <cmath>

namespace app::records {

namespace {

struct Areas {
    Q_DECLARE_TR_FUNCTIONS(Areas)
};

} // namespace

QString areasText(const geo::usecase::PlaceAreas& areas, const text::Language& language) {
    QStringList lines;
    const auto add = [&](const QString& name, const std::optional<geo::SquareMetres>& area) {
        if (area) lines << Areas::tr("%1: %2").arg(name, text::areaText(*area, language));
    };
    add(Areas::tr("In the plane (%1)").arg(text::fromUtf8(areas.crsName)), areas.planimetric);
    add(Areas::tr("On the ellipsoid (GRS 80)"), areas.ellipsoidal);
    add(Areas::tr("Cadastral"), areas.cadastral);
    if (areas.gap) {
        const QString gap = text::percentText(geo::Share{std::abs(areas.gap->value)}, 1, language);
        const QString words = areas.gap->value < 0.0 ? Areas::tr("drawn %1 under the cadastral area")
                                                     : Areas::tr("drawn %1 over the cadastral area");
        lines << (areas.isGapWide() ? Areas::tr("⚠ %1: worth a look").arg(words.arg(gap)) : words.arg(gap));
    }
    add(Areas::tr("As stated"), areas.stated);
    return lines.join(u'\n');
}

} // namespace app::records
