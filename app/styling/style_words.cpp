#include "styling/style_words.h"

#include "text/language.h"

#include <QCoreApplication>

namespace app::styling {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(StyleWords)
};

} // namespace

QStringList patternWords() {
    return {Words::tr("None"),         Words::tr("Plain"), Words::tr("Rising lines"),     Words::tr("Cross-hatch"),
            Words::tr("Dots"),         Words::tr("Grid"),  Words::tr("Horizontal lines"), Words::tr("Vertical lines"),
            Words::tr("Falling lines")};
}

QStringList dashWords() {
    return {Words::tr("Solid"), Words::tr("Dashed"), Words::tr("Dotted"), Words::tr("Dash and dot")};
}

QStringList shapeWords() {
    return {Words::tr("Square"),    Words::tr("Hourglass"), Words::tr("Diamond"), Words::tr("Ring with a dot"),
            Words::tr("Half disc"), Words::tr("Triangle"),  Words::tr("Disc"),    Words::tr("Cross"),
            Words::tr("Star"),      Words::tr("Pentagon")};
}

QStringList methodWords() {
    return {Words::tr("By hand"), Words::tr("Equal counts (quantiles)"), Words::tr("Equal intervals"),
            Words::tr("Natural breaks"), Words::tr("Round numbers")};
}

QStringList placementWords() {
    return {Words::tr("Automatic"), Words::tr("Beside"), Words::tr("On the middle")};
}

QString paletteWord(std::string_view code) {
    if (code == "okabe_ito") return Words::tr("Eight clear colours");
    if (code == "muted") return Words::tr("Nine muted colours");
    if (code == "cividis") return Words::tr("Yellow to navy");
    if (code == "viridis") return Words::tr("Yellow to violet");
    if (code == "blues") return Words::tr("Blues");
    if (code == "earths") return Words::tr("Earths");
    if (code == "purple_orange") return Words::tr("Orange to purple");
    if (code == "red_blue") return Words::tr("Red to blue");
    return text::fromUtf8(code);
}

} // namespace app::styling
