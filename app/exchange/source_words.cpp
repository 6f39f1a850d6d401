#include "exchange/source_words.h"

#include "geom/crs.h"
#include "text/preset_title.h"
#include "text/value_text.h"
#include "text/words.h"

#include <QCoreApplication>

namespace app::exchange {

using geo::DiagnosticCode;
using geo::usecase::ImportMode;

namespace {

struct ImportWords {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

QString count(std::int64_t rows, const text::Language& language) {
    return text::countText(static_cast<std::size_t>(rows), language);
}

} // namespace

QString crsWords(int epsg) {
    const QString code = QStringLiteral("EPSG:%1").arg(epsg);
    const auto info = geo::geom::crsInfo(epsg);
    return info ? code + QStringLiteral(" – ") + text::fromUtf8(info->name) : code;
}

const std::vector<int>& commonCrs() {
    static const std::vector<int> kCodes = {2154, 4326, 4258, 3947, 3942,  3943, 3944, 3945, 3946,
                                            3948, 3949, 3950, 3857, 27572, 5490, 2972, 2975, 4471};
    return kCodes;
}

QString crsReason(std::string_view reason) {
    if (reason == "no_crs") return ImportWords::tr("the file names none");
    if (reason == "unknown_crs") return ImportWords::tr("the one that the file names is not known");
    if (reason == "degrees_out_of_range") return ImportWords::tr("the file says degrees, and its numbers are none");
    if (reason == "metres_out_of_range")
        return ImportWords::tr("the file says metres, and its numbers lie far from where that is used");
    if (reason == "swapped_axes") return ImportWords::tr("the file has north before east");
    if (reason == "off_territory")
        return ImportWords::tr("as the file says, its rows lie far from the communes of the workspace");
    return text::fromUtf8(reason);
}

QString presetWords(std::string_view preset) {
    return preset.empty() || preset == geo::usecase::kGenericPreset ? ImportWords::tr("by the names of the fields")
                                                                    : text::presetTitle(preset);
}

QString sourceName(const geo::usecase::ImportRequest& request) {
    QString name = QString::fromStdString(request.source.filename().string());
    for (const std::string& part : {request.member, request.layer})
        if (!part.empty()) name += QStringLiteral(" › ") + text::fromUtf8(part);
    return name;
}

namespace {

// Of what is said of a file that was written.
QString writtenWords(DiagnosticCode code) {
    switch (code) {
    case DiagnosticCode::notConforming:
        return ImportWords::tr("Not conforming");
    case DiagnosticCode::sheetMissing:
        return ImportWords::tr("Without a sheet");
    case DiagnosticCode::contactsMasked:
        return ImportWords::tr("Contacts masked");
    case DiagnosticCode::fieldRenamed:
        return ImportWords::tr("Field renamed");
    case DiagnosticCode::fileAdded:
        return ImportWords::tr("Another file");
    case DiagnosticCode::styleTaken:
    case DiagnosticCode::styleRefused:
    case DiagnosticCode::styleSimplified:
        return ImportWords::tr("Style");
    default:
        return ImportWords::tr("Other");
    }
}

} // namespace

QString findingWords(DiagnosticCode code) {
    switch (code) {
    case DiagnosticCode::geometryRepaired:
        return ImportWords::tr("Geometry mended");
    case DiagnosticCode::geometryRejected:
        return ImportWords::tr("Geometry refused");
    case DiagnosticCode::geometryEmpty:
        return ImportWords::tr("Without a place");
    case DiagnosticCode::geometryMixed:
        return ImportWords::tr("Mixed geometry");
    case DiagnosticCode::dimensionsDropped:
        return ImportWords::tr("Heights left out");
    case DiagnosticCode::coordinatesOutside:
        return ImportWords::tr("Off the territory");
    case DiagnosticCode::valueRejected:
        return ImportWords::tr("Value not understood");
    case DiagnosticCode::rowRejected:
        return ImportWords::tr("Row refused");
    case DiagnosticCode::duplicateKey:
        return ImportWords::tr("Code already there");
    case DiagnosticCode::codeRepaired:
        return ImportWords::tr("Code completed");
    case DiagnosticCode::referenceUnknown:
        return ImportWords::tr("Reference not found");
    case DiagnosticCode::areaGap:
        return ImportWords::tr("Areas that differ");
    case DiagnosticCode::encodingAssumed:
        return ImportWords::tr("Encoding");
    case DiagnosticCode::crsAssumed:
        return ImportWords::tr("Coordinate reference system");
    case DiagnosticCode::fieldIgnored:
        return ImportWords::tr("Field left out");
    case DiagnosticCode::fieldTruncated:
        return ImportWords::tr("Text cut off");
    default:
        return writtenWords(code);
    }
}

QString modeMeaning(ImportMode mode, geo::domain::Kind kind, std::int64_t kept, std::int64_t rows,
                    const text::Language& language) {
    const QString there = count(kept, language);
    const QString kinds = text::name(kind, static_cast<int>(kept));
    const QString fresh = rows < 0 ? ImportWords::tr("The rows of the file")
                                   : ImportWords::tr("The %1 rows of the file").arg(count(rows, language));
    switch (mode) {
    case ImportMode::add:
        return kept == 0 ? ImportWords::tr("%1 are added: the workspace has none of this kind yet.").arg(fresh)
                         : ImportWords::tr(
                               "%1 are added to the %2 %3 that are there. A row whose code is there already waits in "
                               "quarantine.")
                               .arg(fresh, there, kinds);
    case ImportMode::replace:
        return kept == 0 ? ImportWords::tr("%1 are added: the workspace has none of this kind yet.").arg(fresh)
                         : ImportWords::tr("The %2 %3 that are there go; %1 take their place. Undo brings them back.")
                               .arg(fresh.at(0).toLower() + fresh.mid(1), there, kinds);
    case ImportMode::update:
        return ImportWords::tr("Of the %1 %2 that are there, those whose code is in the file take its values; the "
                               "other rows of the file "
                               "are added. None goes.")
            .arg(there, kinds);
    }
    return {};
}

} // namespace app::exchange
