#pragma once

#include <QTableView>

#include <vector>

class QMenu;

namespace app::tables {

class FrozenColumn;

// A table with the habits of a spreadsheet: whole rows, several at once, sorted by its heads, copied with its heads
// (Ctrl+C; Ctrl+Shift+C the cell alone), columns chosen by a right click on the heads. Says what it is for while it is
// empty. What it does with a selection goes by its ranges: a million selected rows are one.
class TableView : public QTableView {
    Q_OBJECT

public:
    explicit TableView(QWidget* parent = nullptr);

    // What is said in the middle of an empty table.
    void setEmptyText(const QString& sentence);
    // After another horizontal header was set.
    void setUpHeader();
    // Source rows of the selection in the order shown, whatever proxies lie between.
    [[nodiscard]] std::vector<int> selectedSourceRows() const;
    // Rows of the view that are selected, ascending.
    [[nodiscard]] std::vector<int> selectedViewRows() const;
    [[nodiscard]] qsizetype selectedCount() const;
    // The columns that are shown, from left to right.
    [[nodiscard]] std::vector<int> shownColumns() const;
    // The first of them, while the table is scrolled sideways.
    [[nodiscard]] FrozenColumn& frozen() const { return *m_frozen; }
    // Widths by content, none wider than a third of the view.
    void fitColumns();

public slots:
    // The selected rows, or all where none is, with heads, to the clipboard.
    void copyWithHeads();
    // The current cell alone.
    void copyCell();
    // All rows of a column, with its head.
    void copyColumn(int column);

signals:
    // There is more than a clipboard is good for (kMostCopied).
    void copyRefused(qsizetype cells);
    // A right click on the head of a column (-1 beside them); where something is added, it is the whole menu.
    void headMenuOpened(QMenu& menu, int column);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void chooseColumns(const QPoint& at);
    void copy(const std::vector<int>& rows, const std::vector<int>& columns, bool withHeads);
    QString m_emptyText;
    FrozenColumn* m_frozen;
};

} // namespace app::tables
