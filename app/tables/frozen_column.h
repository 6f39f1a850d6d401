#pragma once

#include <QWidget>

namespace app::tables {

class TableView;

// The first column of a table that was scrolled sideways, over the others: what a row is called stays in sight. Clicks
// on it are clicks on that column.
class FrozenColumn : public QWidget {
    Q_OBJECT

public:
    // A child of `view`, and shown only while its first column is out of sight.
    explicit FrozenColumn(TableView& view);

    // After the table was scrolled, laid out or painted anew.
    void follow();
    // The column that is shown; -1 for none.
    [[nodiscard]] int column() const { return isHidden() ? -1 : m_column; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintHead(QPainter& painter);
    void paintRows(QPainter& painter);
    bool handOn(QEvent& event);

    TableView& m_view;
    int m_column = -1;
};

} // namespace app::tables
