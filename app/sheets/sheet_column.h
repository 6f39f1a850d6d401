#pragma once

#include "sheets/sheet_plan.h"

#include <functional>

namespace app::sheets {

// The letters of a page, in points.
inline constexpr double kBody = 8.0;
inline constexpr double kSmall = 7.0;

struct SheetField {
    double share = 1.0; // of the width of the column
    bool toTheRight = false;
};

// Lays lines from the top of a box downwards. What has no room is not laid, and what is left out is said.
class SheetColumn {
public:
    SheetColumn(SheetPlan& plan, const QRectF& box)
        : m_plan(plan)
        , m_box(box)
        , m_top(box.top()) {}

    [[nodiscard]] double top() const { return m_top; }
    [[nodiscard]] double left() const { return m_box.left(); }
    [[nodiscard]] double width() const { return m_box.width(); }
    [[nodiscard]] double room() const { return m_box.bottom() - m_top; }
    void skip(double millimetres) { m_top += millimetres; }

    // A line above which a thin rule is drawn.
    void heading(const QString& text);
    // At most so many lines, the last one ending in "…".
    void paragraph(const QString& text, int most, double points = kBody, bool bold = false);
    // Each row a line, of cells that are shortened to their width. Of more rows than `most`, or than have room, the
    // last line says how many are not shown. `head` empty: none.
    void table(const std::vector<SheetField>& fields, const QStringList& head, const std::vector<QStringList>& rows,
               std::size_t most, double points = kBody);
    void bar(const QRectF& box, const QColor& colour, bool framed = false) {
        m_plan.bars.push_back({box, colour, framed});
    }
    void text(const QRectF& box, const QString& line, double points, bool bold = false, bool toTheRight = false);

private:
    void row(const std::vector<SheetField>& fields, const QStringList& cells, double points, bool bold);

    SheetPlan& m_plan;
    QRectF m_box;
    double m_top;
};

// "Not shown here: 12", where rows are left out.
[[nodiscard]] QString leftOutText(std::size_t count);

} // namespace app::sheets
