#pragma once

#include <QDialog>

#include <set>

class QHeaderView;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace app::tables {

// Which columns of a table are shown, and in which order: what is ticked or moved is shown at once.
class ColumnChooser : public QDialog {
    Q_OBJECT

public:
    // `header` outlives the dialog.
    explicit ColumnChooser(QHeaderView& header, QWidget* parent = nullptr);

    // Columns with at least one value, for "Only those filled"; without it the button is not offered.
    void setFilled(const std::set<int>& columns);
    // The columns shown at first, for "As at first".
    void setInitial(const std::set<int>& columns);

private:
    void fill();
    void search(const QString& typed);
    void show(const std::set<int>& columns);
    void apply(const QListWidgetItem& item);
    void move(int by);
    void takeOrder();

    QHeaderView& m_header;
    QLineEdit* m_search;
    QListWidget* m_list;
    QPushButton* m_filledButton;
    QPushButton* m_initialButton;
    std::set<int> m_filled;
    std::set<int> m_initial;
};

} // namespace app::tables
