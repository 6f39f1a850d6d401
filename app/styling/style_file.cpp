#include "styling/style_file.h"

#include "text/language.h"

#include <QCoreApplication>
#include <QStringList>

namespace app::styling {

using namespace geo::carto;

namespace {

class StyleFile {
    Q_DECLARE_TR_FUNCTIONS(StyleFile)
};

} // namespace

QString styleFilter() {
    return StyleFile::tr("Styled layer descriptor (*.sld)") + QStringLiteral(";;") +
           StyleFile::tr("QGIS style (*.qml)");
}

QString styleSourceFilter() {
    return StyleFile::tr("Styles (*.sld *.qml *.gpkg *.sqlite)") + QStringLiteral(";;") + styleFilter();
}

QString lossText(const std::vector<StyleLoss>& losses) {
    if (losses.empty()) return {};
    QStringList parts;
    for (const StyleLoss& loss : losses)
        parts << (loss.value.empty() ? text::fromUtf8(loss.part)
                                     : text::fromUtf8(loss.part) + QStringLiteral(" (") + text::fromUtf8(loss.value) +
                                           QLatin1Char{')'});
    constexpr qsizetype kShown = 6;
    const qsizetype more = parts.size() - kShown;
    QString told = StyleFile::tr("Not kept, or drawn otherwise elsewhere: %1").arg(parts.mid(0, kShown).join(", "));
    if (more > 0) told += StyleFile::tr(" and %n more", nullptr, static_cast<int>(more));
    return told;
}

} // namespace app::styling
