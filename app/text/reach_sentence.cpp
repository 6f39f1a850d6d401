#include "text/reach_sentence.h"

#include <QCoreApplication>

namespace app::text {

namespace {

using geo::ErrorCode;

struct Errors {
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

QString modeWords(const Told& told) {
    return told.codeWords("mode").toLower();
}

QString aboutReach(ErrorCode code, const Told& told) {
    const QString what = told.raw("what");
    if (code == ErrorCode::placeTooFar)
        return Errors::tr("%1 is %2 m away from the nearest street that may be used; at most %3 m are walked to one. "
                          "Check where it lies, or import the streets around it.")
            .arg(told.quoted("key"), told.number("found"), told.number("allowed"));
    if (code == ErrorCode::networkMissing)
        return what == QLatin1String("street")
                   ? Errors::tr("There is no street to travel on. Import the streets (OpenStreetMap, BD TOPO or any "
                                "layer of lines), then try again.")
                   : Errors::tr(
                         "No street may be used to travel so (%1). Check the columns of the streets that say who "
                         "may use them, or choose another way to travel.")
                         .arg(modeWords(told));
    if (what == QLatin1String("population"))
        return Errors::tr("There is no resident to count. Import the population grid of 200 m, then try again.");
    if (what == QLatin1String("place"))
        return Errors::tr("There is no place to go to. Import third places, choose other functions, or add a site.");
    if (what == QLatin1String("area"))
        return Errors::tr("There is no commune or neighbourhood to count by. Import communes or priority "
                          "neighbourhoods.");
    if (what == QLatin1String("capacity"))
        return Errors::tr("No place says how many persons it takes. Fill in the capacity of third places, or say what "
                          "is to be taken for those that do not say.");
    return Errors::tr("There is no candidate to choose from. Mark sites as candidate third places, or choose others.");
}

QString aboutSiting(const Told& told) {
    const QString what = told.raw("what");
    if (what == QLatin1String("must"))
        return Errors::tr(
                   "No candidate and no place that is kept lies in %1. Add a site there, or lift the obligation.")
            .arg(told.quoted("key"));
    if (what == QLatin1String("number"))
        return Errors::tr(
                   "The obligations ask for %1 places at least, and %2 may be opened. Allow more of them, or lift "
                   "an obligation.")
            .arg(told.number("expected"), told.number("found"));
    if (what == QLatin1String("budget"))
        return Errors::tr("The obligations cost more than the budget. Raise it, or lift an obligation.");
    if (what == QLatin1String("distance"))
        return Errors::tr("The places that must be opened are nearer to one another than allowed. Lower the least "
                          "distance, or lift an obligation.");
    if (what == QLatin1String("capacity"))
        return Errors::tr("The candidates have too little room for the residents. Add candidates, or leave capacity "
                          "aside.");
    return Errors::tr("%1 residents are beyond the threshold of every candidate, so that not all can be covered. Raise "
                      "the threshold, or add candidates.")
        .arg(told.number("found"));
}

} // namespace

QString reachSentence(ErrorCode code, const Told& told) {
    return code == ErrorCode::sitingImpossible ? aboutSiting(told) : aboutReach(code, told);
}

} // namespace app::text
