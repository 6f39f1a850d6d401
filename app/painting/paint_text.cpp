#include "painting/paint_text.h"

#include "painting/colour.h"
#include "painting/map_font.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <vector>

namespace app::painting {
namespace {

using geo::carto::TextAnchor;
using geo::carto::TextItem;

constexpr double kLineHeight = 1.25;    // em, as the names were placed by
constexpr double kCapitalHeight = 0.72; // em
constexpr double kSmallCapital = 0.8;

// Letters of one font.
struct Run {
    QString text;
    QFont font;
    double width = 0.0;
};

void addRun(std::vector<Run>& runs, const QString& text, const QFont& font) {
    if (!text.isEmpty()) runs.push_back({text, font, QFontMetricsF{font}.horizontalAdvance(text)});
}

// A line as runs: one, or, in small capitals, one for each change between capitals and small letters.
std::vector<Run> runsOf(const QString& line, const TextItem& item) {
    std::vector<Run> runs;
    const QFont large = mapFont(item.size, item.bold);
    if (!item.smallCapitals) {
        addRun(runs, line, large);
        return runs;
    }
    QFont small = mapFont(item.size * kSmallCapital, item.bold);
    small.setLetterSpacing(QFont::PercentageSpacing, 104.0);
    QString part;
    bool isSmall = false;
    for (const QChar letter : line) {
        if (letter.isLower() != isSmall) {
            addRun(runs, isSmall ? part.toUpper() : part, isSmall ? small : large);
            part.clear();
            isSmall = letter.isLower();
        }
        part += letter;
    }
    addRun(runs, isSmall ? part.toUpper() : part, isSmall ? small : large);
    return runs;
}

double leftOf(const TextItem& item, double width) {
    if (item.anchor == TextAnchor::left) return item.at.x;
    if (item.anchor == TextAnchor::right) return item.at.x - width;
    return item.at.x - width / 2.0;
}

} // namespace

void paintText(QPainter& painter, const TextItem& item) {
    const QStringList lines = QString::fromStdString(item.text).split(QLatin1Char{'\n'});
    const bool isHaloed = item.halo.a > 0 && item.haloWidth > 0.0;
    std::vector<std::pair<QPointF, Run>> placed;
    QPainterPath letters;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        std::vector<Run> runs = runsOf(lines[i], item);
        double width = 0.0;
        for (const Run& run : runs) width += run.width;
        QPointF at{leftOf(item, width), item.at.y +
                                            (static_cast<double>(i) - static_cast<double>(lines.size() - 1) / 2.0) *
                                                kLineHeight * item.size +
                                            kCapitalHeight * item.size / 2.0};
        for (Run& run : runs) {
            if (isHaloed) letters.addText(at, run.font, run.text);
            placed.emplace_back(at, run);
            at.rx() += run.width;
        }
    }
    if (isHaloed)
        painter.strokePath(letters, QPen{toQColor(item.halo), 2.0 * item.haloWidth * item.size, Qt::SolidLine,
                                         Qt::RoundCap, Qt::RoundJoin});
    painter.setPen(toQColor(item.colour));
    for (const auto& [at, run] : placed) {
        painter.setFont(run.font);
        painter.drawText(at, run.text);
    }
}

} // namespace app::painting
