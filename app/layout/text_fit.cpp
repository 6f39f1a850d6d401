#include "layout/text_fit.h"

#include "painting/map_font.h"

#include <QFontMetricsF>
#include <QTextBoundaryFinder>

namespace app::layout {
namespace {

constexpr double kMeasured = 200.0; // pixels: widths do not depend on a medium's grid

constexpr QChar kEllipsis{0x2026};

// As much of a text as fits, at least one letter.
qsizetype lettersThatFit(const QString& text, double width, double points, bool bold) {
    qsizetype low = 1;
    qsizetype high = text.size();
    while (low < high) {
        const qsizetype middle = (low + high + 1) / 2;
        if (widthOf(text.left(middle), points, bold) <= width)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

// Where a line that holds at most `most` letters is best ended: behind a space or a hyphen, else in the word.
qsizetype breakBefore(const QString& text, qsizetype most) {
    if (most >= text.size()) return text.size();
    QTextBoundaryFinder finder{QTextBoundaryFinder::Line, text};
    finder.setPosition(most);
    const qsizetype at = finder.isAtBoundary() ? most : finder.toPreviousBoundary();
    return at > 0 ? at : most;
}

QString elided(QString line, double width, double points, bool bold) {
    while (!line.isEmpty() && widthOf(line + kEllipsis, points, bold) > width) line.chop(1);
    return line.trimmed() + kEllipsis;
}

} // namespace

double widthOf(const QString& line, double points, bool bold) {
    static const QFont kRegular = painting::mapFont(kMeasured, false);
    static const QFont kBold = painting::mapFont(kMeasured, true);
    const QFontMetricsF metrics{bold ? kBold : kRegular};
    return metrics.horizontalAdvance(line) / kMeasured * points * kMillimetresPerPoint;
}

QStringList fitted(const QString& text, double width, double points, int maxLines, bool bold) {
    QStringList lines;
    QString rest = text.simplified();
    while (!rest.isEmpty()) {
        if (lines.size() == maxLines - 1 && widthOf(rest, points, bold) > width) {
            lines << elided(rest.left(lettersThatFit(rest, width, points, bold)), width, points, bold);
            break;
        }
        // A space at the end of a line takes no room.
        qsizetype most = lettersThatFit(rest, width, points, bold);
        if (most < rest.size() && rest[most].isSpace()) ++most;
        const qsizetype end = breakBefore(rest, most);
        lines << rest.left(end).trimmed();
        rest = rest.mid(end).trimmed();
    }
    return lines;
}

} // namespace app::layout
