#pragma once

#include "domain/record.h"
#include "text/language.h"

#include <QWidget>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;

namespace app::tables {
class TableView;
}

namespace app::records {

class RecordFilter;
class RecordTableModel;

// The rows of a kind with a filter above and a summary below; the selection is that of the map.
class RecordTablePanel : public QWidget {
    Q_OBJECT

public:
    RecordTablePanel(geo::domain::Kind kind, const text::Language& language, QWidget* parent = nullptr);

    void setRecords(std::vector<geo::domain::Record> records);
    void setCommuneNames(std::map<std::string, QString> names);
    // What is said, and the button that is offered, while there are no rows.
    void setEmptyState(const QString& sentence, const QString& buttonText);
    void selectRows(const std::set<std::int64_t>& ids);
    [[nodiscard]] std::set<std::int64_t> selectedRows() const;
    // Numbers of the rows that the filter lets through; none where nothing is filtered.
    [[nodiscard]] std::optional<std::set<std::int64_t>> filteredRows() const;
    void focusFilter();
    [[nodiscard]] const RecordTableModel& model() const { return *m_model; }
    [[nodiscard]] tables::TableView& view() { return *m_view; }

signals:
    // By the user, not by selectRows.
    void rowsSelected(const std::set<std::int64_t>& ids);
    void rowActivated(qint64 id);
    void emptyButtonClicked();

private:
    void showSummary();

    text::Language m_language;
    RecordTableModel* m_model;
    RecordFilter* m_filter;
    QLineEdit* m_filterLine;
    tables::TableView* m_view;
    QLabel* m_summary;
    QPushButton* m_emptyButton;
    bool m_isSelecting = false;
    bool m_wasFitted = false;
};

} // namespace app::records
