#include "text/sentence.h"

#include "text/told.h"
#include "text/value_text.h"

#include <QCoreApplication>

namespace app::text {

namespace {

using geo::DiagnosticCode;
using geo::ErrorCode;

struct Diagnostics {
    Q_DECLARE_TR_FUNCTIONS(Diagnostics)
};

QString reasonOf(const Told& told) {
    return reasonText(told.raw("reason").toStdString());
}

QString ofGeometry(DiagnosticCode code, const Told& told) {
    switch (code) {
    case DiagnosticCode::geometryRepaired:
        if (!told.has("area_after_m2"))
            return Diagnostics::tr("The geometry was invalid%1 and has been repaired.").arg(told.aside("reason"));
        return Diagnostics::tr("The geometry was invalid%1 and has been repaired; its area was %2, it is now %3.")
            .arg(told.aside("reason"), told.area("area_before_m2"), told.area("area_after_m2"));
    case DiagnosticCode::geometryRejected:
        return Diagnostics::tr(
                   "The geometry cannot be used%1: the row waits in quarantine. Correct it there or in the source, and "
                   "try it again.")
            .arg(told.aside("reason"));
    case DiagnosticCode::geometryEmpty:
        if (told.has("found"))
            return Diagnostics::tr("The source gives a point and no outline: the row was kept without a shape.");
        return Diagnostics::tr("There is no geometry: the row was kept without a place.");
    case DiagnosticCode::geometryMixed:
        return Diagnostics::tr(
                   "The geometry mixed several types (%1): only what is of the type expected was kept (%2).")
            .arg(told.raw("found"), told.geometryType("expected"));
    case DiagnosticCode::dimensionsDropped:
        return Diagnostics::tr("The %1 values of the geometry were left out: the map is flat.").arg(told.raw("found"));
    case DiagnosticCode::coordinatesOutside:
        return Diagnostics::tr("The coordinates lie outside of the territory%1. Check the EPSG number of the source.")
            .arg(told.aside("value"));
    case DiagnosticCode::areaGap:
        return Diagnostics::tr("The area drawn (%1) and the area declared (%2) differ by %3. Both were kept.")
            .arg(told.area("area_m2"), told.area("declared_m2"), told.share("gap"));
    default:
        return {};
    }
}

QString ofRow(DiagnosticCode code, const Told& told) {
    switch (code) {
    case DiagnosticCode::valueRejected:
        if (told.has("allowed"))
            return Diagnostics::tr("%1: the value %2 was left as not known (%3). Values allowed: %4.")
                .arg(told.field(), told.quoted("value"), reasonOf(told), told.codes("allowed"));
        return Diagnostics::tr("%1: the value %2 was left as not known (%3).")
            .arg(told.field(), told.quoted("value"), reasonOf(told));
    case DiagnosticCode::rowRejected:
        if (!told.has("value"))
            return Diagnostics::tr("%1 is missing: the row waits in quarantine. Fill it in there and try it again.")
                .arg(told.field());
        return Diagnostics::tr(
                   "%1: the value %2 cannot be used (%3), and the row waits in quarantine. Correct it there and try it "
                   "again.")
            .arg(told.field(), told.quoted("value"), reasonOf(told));
    case DiagnosticCode::duplicateKey:
        return Diagnostics::tr("An earlier row already has the key %1: this one was set aside.")
            .arg(told.quoted("key"));
    case DiagnosticCode::codeRepaired:
        return Diagnostics::tr("%1: %2 was corrected to %3.")
            .arg(told.field(), told.quoted("found"), told.quoted("value"));
    case DiagnosticCode::referenceUnknown:
        return Diagnostics::tr("%1: %2 is not in the workspace. Import what it refers to, or correct it.")
            .arg(told.field(), told.quoted("value"));
    case DiagnosticCode::codesDisagree:
        return Diagnostics::tr("%1: %2 was kept, though the other fields of the row make it %3. Check the source.")
            .arg(told.field(), told.quoted("value"), told.quoted("other"));
    case DiagnosticCode::rowsUnited:
        return Diagnostics::tr("%1 rows speak of %2: they were kept as one.")
            .arg(told.raw("count"), told.quoted("key"));
    default:
        return {};
    }
}

// Why a CRS was assumed, as formats::SourceInfo::crsReason says it.
QString whyAssumed(const QString& reason) {
    if (reason == "no_crs") return Diagnostics::tr("the file names none");
    if (reason == "unknown_crs") return Diagnostics::tr("the one that the file names is not known");
    if (reason == "degrees_out_of_range") return Diagnostics::tr("the file names degrees, and its numbers are none");
    if (reason == "metres_out_of_range") return Diagnostics::tr("the file names metres, and its numbers are degrees");
    if (reason == "swapped_axes") return Diagnostics::tr("its coordinates are in the order north, east: exchanged");
    if (reason == "off_territory")
        return Diagnostics::tr("in the one that the file names, it would lie far from the territory");
    return reason;
}

QString ofSource(DiagnosticCode code, const Told& told) {
    switch (code) {
    case DiagnosticCode::encodingAssumed:
        return Diagnostics::tr("The file does not say its encoding: it was read as %1. Check the accents.")
            .arg(told.raw("encoding"));
    case DiagnosticCode::crsAssumed:
        return Diagnostics::tr("The coordinate reference system was taken to be EPSG:%1%2. Check the place on the map.")
            .arg(told.raw("epsg"), told.has("reason") ? " (" + whyAssumed(told.raw("reason")) + ')' : QString{});
    case DiagnosticCode::headingMissing:
        return Diagnostics::tr("The first line is no heading: it was read as a row, and the fields were named by their "
                               "place.");
    case DiagnosticCode::fieldNameRepeated:
        return Diagnostics::tr("Several fields are called %1: one of them was named %2.")
            .arg(told.quoted("found"), told.quoted("field"));
    case DiagnosticCode::rowRagged:
        return Diagnostics::tr(
                   "The row has %1 cells where the heading has %2: what is missing at its end is left as not "
                   "known.")
            .arg(told.raw("found"), told.raw("expected"));
    case DiagnosticCode::fieldIgnored:
        return Diagnostics::tr("The field %1 of the source was not used: no attribute takes it.")
            .arg(told.quoted("field"));
    case DiagnosticCode::fieldKept:
        return Diagnostics::tr(
                   "The field %1 of the source has no attribute of its own: its texts are kept with the rows.")
            .arg(told.quoted("field"));
    case DiagnosticCode::fieldTruncated:
        return Diagnostics::tr("The field %1 holds a text that was cut: the format takes no more than %2.")
            .arg(told.quoted("field"), told.raw("length"));
    default:
        return {};
    }
}

QString ofOutput(DiagnosticCode code, const Told& told) {
    switch (code) {
    case DiagnosticCode::fieldRenamed:
        return Diagnostics::tr("The field %1 is named %2 in the file: names have 10 characters there.")
            .arg(told.quoted("field"), told.quoted("value"));
    case DiagnosticCode::fileAdded:
        if (told.raw("reason") == QLatin1String("table"))
            return Diagnostics::tr("These rows have no shapes: they were written to the table %1.")
                .arg(told.quoted("file"));
        return Diagnostics::tr("The file %1 was written as well: the format holds one kind of shape a file.")
            .arg(told.quoted("file"));
    case DiagnosticCode::contactsMasked:
        return Diagnostics::tr("%1: e-mail addresses and telephone numbers were masked in free texts (%2).")
            .arg(told.field(), told.raw("count"));
    default:
        return {};
    }
}

QString ofStyle(DiagnosticCode code, const Told& told) {
    switch (code) {
    case DiagnosticCode::styleTaken:
        return Diagnostics::tr("The style that came along (%1) is taken for: %2.")
            .arg(told.quoted("value"), told.codeWords("layers"));
    case DiagnosticCode::styleRefused:
        if (told.raw("reason") == QLatin1String("too_large"))
            return Diagnostics::tr("The style that came along (%1) was not taken: it is larger than 8 MB.")
                .arg(told.quoted("value"));
        return Diagnostics::tr("The style that came along (%1) was not taken: %2%3.")
            .arg(told.quoted("value"), reasonOf(told), told.aside("detail"));
    default:
        return Diagnostics::tr("Style %1: not kept, or drawn otherwise elsewhere: %2.")
            .arg(told.quoted("value"), told.raw("parts"));
    }
}

QString ofSheet(DiagnosticCode code, const Told& told) {
    if (code == DiagnosticCode::sheetMissing)
        return Diagnostics::tr("Sites without a sheet of this standard (%1) were left out: %2.")
            .arg(told.kind(), told.raw("count"));
    return Diagnostics::tr("%1 was written, but does not conform to the standard: %2.")
        .arg(told.quoted("key"), told.raw("fields"));
}

// Why a search ended before it was proven.
QString whyUnfinished(const QString& reason) {
    if (reason == "missing") return Diagnostics::tr("the solver is not installed (package coinor-cbc)");
    if (reason == "killed") return Diagnostics::tr("the solver broke off");
    if (reason == "memory") return Diagnostics::tr("the solver had no more memory");
    if (reason == "time") return Diagnostics::tr("the time was over");
    if (reason == "stopped") return Diagnostics::tr("it was stopped");
    if (reason == "garbled") return Diagnostics::tr("the answer of the solver could not be read");
    return reason;
}

QString whyUnmet(const QString& reason) {
    if (reason == "not_eligible") return Diagnostics::tr("the space is not eligible for the project");
    if (reason == "no_room") return Diagnostics::tr("the space has no room on the days in question");
    if (reason == "months") return Diagnostics::tr("the bearer carries no agreement of that length");
    if (reason == "not_found") return Diagnostics::tr("the project or the space is not among those allocated");
    return reason;
}

// "pinned|ceiling" as words.
QString obligationsIn(const QString& codes) {
    QStringList parts;
    for (const QString& code : codes.split('|')) {
        if (code == "pinned")
            parts << Diagnostics::tr("the obligatory pairs");
        else if (code == "ceiling")
            parts << Diagnostics::tr("the ceilings of the bearers");
        else if (code == "qpv_share")
            parts << Diagnostics::tr("the share in priority neighbourhoods");
        else if (code == "forbidden")
            parts << Diagnostics::tr("the forbidden pairs");
        else
            parts << code;
    }
    return parts.join(QStringLiteral(", "));
}

QString ofReach(DiagnosticCode code, const Told& told) {
    if (code == DiagnosticCode::placeNotReached)
        return Diagnostics::tr("%1 is %2 m away from the nearest street that may be used (%3 m at most) and was left "
                               "out.")
            .arg(told.quoted("key"), told.number("found"), told.number("allowed"));
    if (code == DiagnosticCode::residentsApart)
        return Diagnostics::tr("%1 residents (squares: %2) live too far from any street that may be used: they are "
                               "counted, and reach nothing.")
            .arg(told.number("residents"), told.number("count"));
    if (code == DiagnosticCode::placeOnIsland)
        return Diagnostics::tr("No more than %2 m of streets can be reached from %1, whatever the time: no street that "
                               "may be used joins them to the rest. The page “Network” shows where.")
            .arg(told.quoted("key"), told.number("length"));
    if (told.raw("field") == QLatin1String("opening"))
        return Diagnostics::tr("%1 places do not say, or not clearly, whether they are open then: they were left out.")
            .arg(told.number("count"));
    const int count = told.raw("count").toInt();
    if (!told.has("value"))
        return Diagnostics::tr("%1 is not filled in for %n row(s): left out where it counts.", nullptr, count)
            .arg(told.field());
    return Diagnostics::tr("%1 is not filled in for %n row(s); %2 was assumed.", nullptr, count)
        .arg(told.field(), told.raw("value"));
}

QString ofAllocation(DiagnosticCode code, const Told& told) {
    if (code == DiagnosticCode::searchUnfinished)
        return Diagnostics::tr("The best that was found is kept; it is not proven to be the best of all (%1). At "
                               "most %2 is missing.")
            .arg(whyUnfinished(told.raw("reason")), told.share("gap"));
    if (code == DiagnosticCode::obligationsContradict)
        return Diagnostics::tr("No allocation meets these obligations together: %1. Lift one of them.")
            .arg(obligationsIn(told.raw("what")));
    if (told.raw("what") == QLatin1String("pinned"))
        return Diagnostics::tr("The obligatory pair of project %1 and space %2 was not possible: %3.")
            .arg(told.raw("project"), told.raw("space"), whyUnmet(told.raw("reason")));
    if (told.raw("what") == QLatin1String("cover"))
        return Diagnostics::tr("%1 residents are beyond the reach of every candidate and were left aside.")
            .arg(told.raw("residents"));
    if (told.raw("what") == QLatin1String("ceiling"))
        return Diagnostics::tr("What %1 carries is over its ceiling: a stable matching knows none.")
            .arg(told.codeWords("bearer"));
    return Diagnostics::tr("The share in priority neighbourhoods (%1) is below what is asked: a stable matching does "
                           "not hold it.")
        .arg(told.share("share"));
}

} // namespace

QString sentence(const geo::Diagnostic& diagnostic, const Language& language) {
    const Told told{diagnostic.arguments, language};
    switch (diagnostic.code) {
    case DiagnosticCode::geometryRepaired:
    case DiagnosticCode::geometryRejected:
    case DiagnosticCode::geometryEmpty:
    case DiagnosticCode::geometryMixed:
    case DiagnosticCode::dimensionsDropped:
    case DiagnosticCode::coordinatesOutside:
    case DiagnosticCode::areaGap:
        return ofGeometry(diagnostic.code, told);
    case DiagnosticCode::valueRejected:
    case DiagnosticCode::rowRejected:
    case DiagnosticCode::duplicateKey:
    case DiagnosticCode::codeRepaired:
    case DiagnosticCode::referenceUnknown:
    case DiagnosticCode::codesDisagree:
    case DiagnosticCode::rowsUnited:
        return ofRow(diagnostic.code, told);
    case DiagnosticCode::encodingAssumed:
    case DiagnosticCode::crsAssumed:
    case DiagnosticCode::headingMissing:
    case DiagnosticCode::fieldNameRepeated:
    case DiagnosticCode::rowRagged:
    case DiagnosticCode::fieldIgnored:
    case DiagnosticCode::fieldKept:
    case DiagnosticCode::fieldTruncated:
        return ofSource(diagnostic.code, told);
    case DiagnosticCode::fieldRenamed:
    case DiagnosticCode::fileAdded:
    case DiagnosticCode::contactsMasked:
        return ofOutput(diagnostic.code, told);
    case DiagnosticCode::styleTaken:
    case DiagnosticCode::styleRefused:
    case DiagnosticCode::styleSimplified:
        return ofStyle(diagnostic.code, told);
    case DiagnosticCode::notConforming:
    case DiagnosticCode::sheetMissing:
        return ofSheet(diagnostic.code, told);
    case DiagnosticCode::placeNotReached:
    case DiagnosticCode::residentsApart:
    case DiagnosticCode::placeOnIsland:
    case DiagnosticCode::valueAssumed:
        return ofReach(diagnostic.code, told);
    case DiagnosticCode::searchUnfinished:
    case DiagnosticCode::obligationUnmet:
    case DiagnosticCode::obligationsContradict:
        return ofAllocation(diagnostic.code, told);
    }
    return {};
}

QString whereText(const geo::Diagnostic& diagnostic, const Language& language) {
    if (!diagnostic.row) return diagnostic.key.empty() ? Diagnostics::tr("Whole file") : fromUtf8(diagnostic.key);
    const QString row = Diagnostics::tr("Row %1").arg(language.number(static_cast<double>(*diagnostic.row), 0));
    return diagnostic.key.empty() ? row : row + " (" + fromUtf8(diagnostic.key) + ')';
}

QString reasonText(std::string_view reason) {
    if (reason == name(ErrorCode::valueRequired)) return Diagnostics::tr("nothing is filled in");
    if (reason == name(ErrorCode::valueNotNumber)) return Diagnostics::tr("not a number");
    if (reason == name(ErrorCode::valueNotDate)) return Diagnostics::tr("not a date");
    if (reason == name(ErrorCode::valueNotInList)) return Diagnostics::tr("not in the list");
    if (reason == name(ErrorCode::valueOutOfRange)) return Diagnostics::tr("out of range");
    if (reason == name(ErrorCode::valueMalformed)) return Diagnostics::tr("not well formed");
    if (reason == name(ErrorCode::valuesContradict)) return Diagnostics::tr("contradicts another value");
    if (reason == name(ErrorCode::geometryWrongType)) return Diagnostics::tr("geometry of another type");
    if (reason == name(ErrorCode::referenceMissing)) return Diagnostics::tr("refers to what is not in the workspace");
    if (reason == name(ErrorCode::duplicateKey)) return Diagnostics::tr("already there");
    return fromUtf8(reason);
}

} // namespace app::text
