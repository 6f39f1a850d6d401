#pragma once

#include <QAbstractItemModel>
#include <QMimeData>

#include <memory>
#include <vector>

namespace app::tables {

// What a model says of a cell that is copied: a CopiedNumber, or a text; nothing: the text that is shown.
inline constexpr int kCopyRole = Qt::UserRole + 100;

// A number that is copied: its amount, and how a spreadsheet of the reader's language writes it.
struct CopiedNumber {
    double amount = 0.0;
    QString text;
};

// More cells than this are not put on the clipboard: a file serves better.
inline constexpr qsizetype kMostCopied = 1'000'000;

// Cells for a spreadsheet, as tab-separated text and as HTML (which keeps the zeros in front of codes): the heads of
// the columns unless `withHeads` is false, then the rows in the order given. A text that a spreadsheet would take for a
// formula (it begins with = + - @ and is no number) gets an apostrophe before it, which the spreadsheet does not show.
[[nodiscard]] std::unique_ptr<QMimeData> copiedCells(const QAbstractItemModel& model, const std::vector<int>& rows,
                                                     const std::vector<int>& columns, bool withHeads = true);

} // namespace app::tables

Q_DECLARE_METATYPE(app::tables::CopiedNumber)
