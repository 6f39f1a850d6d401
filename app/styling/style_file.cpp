#include "styling/style_file.h"

#include "carto/qml.h"
#include "domain/record.h"
#include "text/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>
#include <QStringList>

namespace app::styling {

using namespace geo::carto;

namespace {

class StyleFile {
    Q_DECLARE_TR_FUNCTIONS(StyleFile)
};

constexpr qint64 kMostBytes = 16'000'000; // the reader of the document is stricter

bool isQml(const QString& file) {
    return file.endsWith(QStringLiteral(".qml"), Qt::CaseInsensitive);
}

StyleSubject subjectOf(LayerId layer) {
    const auto& kind = geo::domain::infoOf(infoOf(layer).kind);
    StyleSubject subject{.layer = layer, .name = std::string{geo::domain::codeOf(layer)}};
    if (kind.nameField) subject.nameField = kind.fields[*kind.nameField].name;
    return subject;
}

} // namespace

QString styleFilter() {
    return StyleFile::tr("Styled layer descriptor (*.sld)") + QStringLiteral(";;") +
           StyleFile::tr("QGIS style (*.qml)");
}

geo::Result<Converted<LayerStyle>> readStyleFile(const QString& file, LayerId layer) {
    QFile source(file);
    if (!source.exists()) return geo::fail(geo::ErrorCode::fileMissing, {{"file", file.toStdString()}});
    if (!source.open(QIODevice::ReadOnly))
        return geo::fail(geo::ErrorCode::fileUnreadable,
                         {{"file", file.toStdString()}, {"detail", source.errorString().toStdString()}});
    const std::string text = source.read(kMostBytes).toStdString();
    return isQml(file) ? styleFromQml(text, subjectOf(layer)) : styleFromSld(text, subjectOf(layer));
}

geo::Result<std::vector<StyleLoss>> writeStyleFile(const QString& file, LayerId layer, const LayerStyle& style) {
    auto written = isQml(file) ? toQml(style, subjectOf(layer)) : toSld(style, subjectOf(layer));
    QSaveFile target(file);
    const QByteArray bytes = QByteArray::fromStdString(written.value);
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() || !target.commit())
        return geo::fail(geo::ErrorCode::writeFailed,
                         {{"file", file.toStdString()}, {"detail", target.errorString().toStdString()}});
    return std::move(written.losses);
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
