#pragma once

#include <QTableView>

#include <vector>

namespace app::tables {

// A table with the habits of a spreadsheet: whole rows, several at once, sorted by its heads, copied with its heads
// (Ctrl+C), columns chosen by a right click on the heads. Says what it is for while it is empty.
class TableView : public QTableView {
    Q_OBJECT

public:
    explicit TableView(QWidget* parent = nullptr);

    // What is said in the middle of an empty table.
    void setEmptyText(const QString& sentence);
    // Source rows of the selection in the order shown, whatever proxies lie between.
    [[nodiscard]] std::vector<int> selectedSourceRows() const;
    // Widths by content, none wider than a third of the view.
    void fitColumns();

public slots:
    // The selected rows, or all where none is, tab-separated with heads, to the clipboard.
    void copyWithHeads();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void chooseColumns(const QPoint& at);
    QString m_emptyText;
};

} // namespace app::tables
