#include "layout/legend_block.h"

#include "layout/text_fit.h"

#include <algorithm>
#include <cmath>

namespace app::layout {
namespace {

using geo::carto::LegendEntry;
using geo::carto::LegendMeaning;

constexpr double kLeastPoints = 5.5;
constexpr double kColumnGap = 4.0;
constexpr int kMostLines = 2;

struct Row {
    QRectF symbol;
    TextBlock label;
    double height = 0.0;
};

struct Columns {
    std::vector<std::vector<Row>> rows;
    bool isComplete = true;
};

QString numberOf(double number, const QLocale& locale) {
    return locale.toString(number, 'f', 0);
}

QString shareOf(double share, const QLocale& locale) {
    return locale.toString(share, 'f', 1);
}

QString takenLabel(geo::carto::TakenPart part, const PageTexts& texts) {
    switch (part) {
    case geo::carto::TakenPart::nothing:
        return texts.free;
    case geo::carto::TakenPart::some:
        return texts.partly;
    case geo::carto::TakenPart::all:
        return texts.occupied;
    case geo::carto::TakenPart::unknown:
        return texts.notKnown;
    }
    return {};
}

Row rowOf(const LegendEntry& entry, double width, double points, const PageSpec& spec) {
    const bool isPart = entry.meaning == LegendMeaning::classOf;
    const double unit = points * kMillimetresPerPoint;
    const double indent = isPart ? unit * 1.6 : 0.0;
    const QSizeF symbol{unit * 2.5, unit * (isPart ? 1.2 : 1.55)};
    Row row;
    row.label.points = isPart ? points * 0.92 : points;
    const double left = indent + symbol.width() + unit * 0.75;
    row.label.lines = fitted(labelOf(entry, spec), width - left, row.label.points, kMostLines);
    const double text = lineHeight(row.label.points) * static_cast<double>(row.label.lines.size());
    row.height = std::max(text, symbol.height()) + unit * (isPart ? 0.25 : 0.55);
    row.symbol = {indent, (row.height - symbol.height()) / 2.0, symbol.width(), symbol.height()};
    row.label.box = {left, (row.height - text) / 2.0, width - left, text};
    return row;
}

// Of a row and, where it heads the classes of a layer, of those: they are not parted.
double heightWithParts(const std::vector<LegendEntry>& entries, const std::vector<Row>& rows, std::size_t at) {
    double height = rows[at].height;
    if (entries[at].meaning != LegendMeaning::layer) return height;
    for (std::size_t i = at + 1; i < rows.size() && entries[i].meaning == LegendMeaning::classOf; ++i)
        height += rows[i].height;
    return height;
}

Columns arranged(const std::vector<LegendEntry>& entries, QSizeF room, int count, double points, const PageSpec& spec) {
    const double width = (room.width() - kColumnGap * (count - 1)) / count;
    std::vector<Row> rows;
    double whole = 0.0;
    double highest = 0.0;
    for (const LegendEntry& entry : entries) {
        rows.push_back(rowOf(entry, width, points, spec));
        whole += rows.back().height;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) highest = std::max(highest, heightWithParts(entries, rows, i));
    // Columns of like height, none higher than the room.
    const double aim = std::min(room.height(), whole / count + highest);
    Columns columns{.rows = std::vector<std::vector<Row>>(1), .isComplete = true};
    double y = 0.0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Row& row = rows[i];
        const double needed = heightWithParts(entries, rows, i);
        if (y + (needed <= room.height() ? needed : row.height) > aim && !columns.rows.back().empty()) {
            if (static_cast<int>(columns.rows.size()) == count) {
                columns.isComplete = false;
                break;
            }
            columns.rows.emplace_back();
            y = 0.0;
        }
        if (y + row.height > room.height()) {
            columns.isComplete = false;
            break;
        }
        const double x = static_cast<double>(columns.rows.size() - 1) * (width + kColumnGap);
        row.symbol.translate(x, y);
        row.label.box.translate(x, y);
        y += row.height;
        columns.rows.back().push_back(std::move(row));
    }
    return columns;
}

} // namespace

QString labelOf(const LegendEntry& entry, const PageSpec& spec) {
    const PageTexts& texts = spec.texts;
    QString label;
    switch (entry.meaning) {
    case LegendMeaning::layer:
        label = spec.layerLabel ? spec.layerLabel(entry.layer) : QString{};
        break;
    case LegendMeaning::classOf:
        if (!entry.code.empty())
            label = spec.codeLabel ? spec.codeLabel(entry.layer, entry.code) : QString::fromStdString(entry.code);
        else if (std::isinf(entry.high))
            label = texts.residentsMore.arg(numberOf(entry.low, spec.locale));
        else
            label = texts.residents.arg(numberOf(entry.low, spec.locale), numberOf(entry.high - 1.0, spec.locale));
        break;
    case LegendMeaning::score:
        label = texts.score.arg(shareOf(entry.low, spec.locale), shareOf(entry.high, spec.locale));
        break;
    case LegendMeaning::ineligible:
        label = texts.ineligible;
        break;
    case LegendMeaning::selected:
        label = texts.selected;
        break;
    case LegendMeaning::sketch:
        label = QString::fromStdString(entry.title);
        break;
    case LegendMeaning::taken:
        label = takenLabel(entry.part, texts);
        break;
    }
    return QStringLiteral("%1 (%2)").arg(label, spec.locale.toString(static_cast<qulonglong>(entry.count)));
}

void layLegend(const std::vector<LegendEntry>& entries, const QRectF& box, int columns, double points,
               const PageSpec& spec, PagePlan& plan) {
    if (entries.empty()) return;
    QRectF room = box;
    if (!spec.texts.legend.isEmpty()) {
        TextBlock heading{box, {spec.texts.legend}, points * 1.15, true};
        heading.box.setHeight(lineHeight(heading.points));
        room.setTop(heading.box.bottom() + 1.4);
        plan.texts.push_back(std::move(heading));
    }
    Columns best;
    for (double size = points;; size -= 0.5) {
        best = arranged(entries, room.size(), columns, size, spec);
        if (best.isComplete) break;
        if (size - 0.5 >= kLeastPoints) continue;
        if (columns >= 3 || room.width() / (columns + 1) < 28.0) break;
        ++columns;
        size = std::min(points, kLeastPoints + 2.5);
    }
    std::size_t next = 0;
    for (std::vector<Row>& column : best.rows) {
        for (Row& row : column) {
            plan.symbols.push_back({row.symbol.translated(room.topLeft()), entries[next++].symbol});
            row.label.box.translate(room.topLeft());
            plan.texts.push_back(std::move(row.label));
        }
    }
    if (!best.isComplete) plan.texts.back().lines.back() += QChar{0x2026};
}

} // namespace app::layout
