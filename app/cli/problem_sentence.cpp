#include "cli/problem_sentence.h"

#include "text/sentence.h"
#include "text/told.h"

#include <QCoreApplication>

namespace app::cli {

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

} // namespace

QString problemSentence(const Problem& problem, const text::Language& language) {
    using Code = decltype(problem.code);
    const text::Told told{problem.arguments, language};
    const QString row = told.kind() + u' ' + told.raw("key");
    switch (problem.code) {
    case Code::fileDamaged:
        return words(QT_TRANSLATE_NOOP("Cli", "The file is damaged%1: go back to a copy.")).arg(told.aside("detail"));
    case Code::referenceBroken:
        return words(QT_TRANSLATE_NOOP("Cli", "%1 refers to a row that is not there: %2."))
            .arg(row, told.kind("refers") + u' ' + told.raw("value"));
    case Code::spatialIndexBroken:
        return words(QT_TRANSLATE_NOOP("Cli", "The spatial index of %1 (%2) does not match its rows."))
            .arg(told.kind(), told.raw("field"));
    case Code::geometryInvalid:
        return words(QT_TRANSLATE_NOOP("Cli", "%1: the geometry is not valid%2.")).arg(row, told.aside("detail"));
    case Code::geometryUnreadable:
        return words(QT_TRANSLATE_NOOP("Cli", "%1: the geometry cannot be read.")).arg(row);
    case Code::valueInvalid:
        return words(QT_TRANSLATE_NOOP("Cli", "%1: %2 does not take the value %3 (%4)."))
            .arg(row, told.field(), told.quoted("value"), text::reasonText(geo::argument(problem.arguments, "reason")));
    case Code::referenceUnknown:
        return words(QT_TRANSLATE_NOOP("Cli", "%1: %2 names %3, which is not in the workspace."))
            .arg(row, told.field(), told.raw("value"));
    case Code::journalInconsistent:
        return words(QT_TRANSLATE_NOOP("Cli", "The journal contradicts itself at its entry %1%2."))
            .arg(told.raw("key"), told.aside("detail"));
    case Code::datasetCount:
        return words(QT_TRANSLATE_NOOP("Cli", "The dataset %1 should have %2 rows and has %3."))
            .arg(told.raw("key"), told.raw("expected"), told.raw("found"));
    }
    return {};
}

} // namespace app::cli
