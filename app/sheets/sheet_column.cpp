#include "sheets/sheet_column.h"

#include "layout/text_fit.h"

#include <QCoreApplication>

#include <algorithm>

namespace app::sheets {

using layout::fitted;
using layout::lineHeight;

namespace {

constexpr QColor kInk{0x2B, 0x2B, 0x2B};
constexpr QColor kRule{0x9A, 0x9A, 0x9A};
constexpr double kHeading = 9.5; // points
constexpr double kGap = 1.5;     // millimetres between two cells

} // namespace

void SheetColumn::heading(const QString& text) {
    const double height = lineHeight(kHeading);
    if (room() < height + 2.5) return;
    skip(1.6);
    bar({m_box.left(), m_top, m_box.width(), 0.2}, kRule);
    skip(0.7);
    this->text({m_box.left(), m_top, m_box.width(), height}, text, kHeading, true);
    skip(height);
}

void SheetColumn::paragraph(const QString& text, int most, double points, bool bold) {
    const int fits = static_cast<int>(room() / lineHeight(points));
    const int lines = std::min(most, fits);
    if (lines < 1 || text.isEmpty()) return;
    const QStringList parted = fitted(text, m_box.width(), points, lines, bold);
    const double height = lineHeight(points) * static_cast<double>(parted.size());
    m_plan.page.texts.push_back({{m_box.left(), m_top, m_box.width(), height}, parted, points, bold, false, kInk});
    skip(height);
}

void SheetColumn::text(const QRectF& box, const QString& line, double points, bool bold, bool toTheRight) {
    if (line.isEmpty()) return;
    m_plan.page.texts.push_back({box, fitted(line, box.width(), points, 1, bold), points, bold, toTheRight, kInk});
}

void SheetColumn::row(const std::vector<SheetField>& fields, const QStringList& cells, double points, bool bold) {
    const double height = lineHeight(points);
    double left = m_box.left();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const double width = fields[i].share * m_box.width();
        const QString cell = cells.value(static_cast<qsizetype>(i));
        text({left, m_top, width - kGap, height}, cell, points, bold, fields[i].toTheRight);
        left += width;
    }
    skip(height);
}

void SheetColumn::table(const std::vector<SheetField>& fields, const QStringList& head,
                        const std::vector<QStringList>& rows, std::size_t most, double points) {
    const auto fits = static_cast<std::size_t>(std::max(0.0, room() / lineHeight(points)));
    const std::size_t heads = head.isEmpty() ? 0 : 1;
    if (fits < heads + 1) return;
    if (heads > 0) row(fields, head, kSmall, true);
    const std::size_t lines = std::min(most, fits - heads);
    const std::size_t shown = rows.size() <= lines ? rows.size() : lines - 1;
    for (std::size_t i = 0; i < shown; ++i) row(fields, rows[i], points, false);
    if (shown < rows.size()) paragraph(leftOutText(rows.size() - shown), 1, kSmall);
}

QString leftOutText(std::size_t count) {
    return QCoreApplication::translate("Sheets", "… and not shown here: %1").arg(count);
}

} // namespace app::sheets
