#pragma once

#include "records/column_memory.h"
#include "records/table_rows_model.h"
#include "text/language.h"

#include <QWidget>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

class QMenu;
class QPushButton;
class QTimer;
class QToolButton;

namespace app::tables {
class FilterHeader;
class TableView;
} // namespace app::tables

namespace app::records {

class TableFilterBar;
class TableSelection;
class TableSummary;

// The attribute table of a kind, of a dozen rows or a million: filters above and under the heads, a summary below; the
// selection is that of the map. It reads for itself what the session shows.
class RecordTablePanel : public QWidget {
    Q_OBJECT

public:
    // More selected rows than this are the table's own affair: the map and the inspector do not hear of them.
    static constexpr std::size_t kMostShared = 20'000;

    // `session` and `settings` outlive the panel.
    RecordTablePanel(geo::domain::Kind kind, session::WorkspaceSession& session, settings::Settings& settings,
                     const text::Language& language, QWidget* parent = nullptr);
    ~RecordTablePanel() override;

    // The rows may have changed; `isCertain` where it is known that they have.
    void refresh(bool isCertain = false) { m_feed->refresh(isCertain); }
    void setCommuneNames(std::map<std::string, QString> names) { m_feed->setCommuneNames(std::move(names)); }
    // What is said, and the button that is offered, while there are no rows.
    void setEmptyState(const QString& sentence, const QString& buttonText);
    void selectRows(const std::set<std::int64_t>& ids);
    [[nodiscard]] std::set<std::int64_t> selectedRows() const;
    // Numbers of the rows that the filters let through; none where nothing is filtered.
    [[nodiscard]] std::optional<std::set<std::int64_t>> filteredRows() const;
    void focusFilter();
    // An expression over the fields that the layer of these rows is filtered by; "" for none. Where it cannot be
    // understood, all rows are shown and `failed` tells.
    void setLayerFilter(const QString& expression);
    // What holds on the date of the window, as an expression and in words; "" for all dates.
    void setDateFilter(const QString& expression, const QString& words);
    void clearFilters();
    void setOnlySelected(bool isOnly);
    void setSelectedFirst(bool isFirst);
    void chooseColumns();
    void pickValues(int column);

    [[nodiscard]] geo::domain::Kind kind() const { return m_feed->kind(); }
    [[nodiscard]] const TableFeed& feed() const { return *m_feed; }
    [[nodiscard]] tables::TableView& view() { return *m_view; }
    [[nodiscard]] tables::FilterHeader& header() { return *m_header; }
    [[nodiscard]] const TableSummary& summary() const { return *m_summary; }

signals:
    // By the user, not by selectRows; nothing where more than kMostShared are selected.
    void rowsSelected(const std::set<std::int64_t>& ids);
    void rowActivated(qint64 id);
    // Of what is selected.
    void zoomRequested(const std::vector<std::int64_t>& ids);
    void flashRequested(const std::vector<std::int64_t>& ids);
    void exportRequested();
    // The menu of the selected rows is about to be shown; entries may be added.
    void rowMenuOpened(QMenu& menu);
    void emptyButtonClicked();
    void layerFilterCleared();
    void dateFilterCleared();
    // Something to know that is no failure.
    void told(const QString& sentence);
    void failed(const geo::Error& error);

private:
    void makeTools();
    void makeLayout();
    void wire();
    void takeFilters();
    void typeFilter(int column, const QString& typed);
    void takeSelection();
    void showSummary();
    void fillHeadMenu(QMenu& menu, int column);
    void showRowMenu(const QPoint& at);
    void keepOnlyValue(const QModelIndex& index);
    [[nodiscard]] bool edit(std::int64_t id, std::size_t field, const QString& typed);

    session::WorkspaceSession& m_session;
    text::Language m_language;
    ColumnMemory m_memory;
    TableFeed* m_feed;
    TableRowsModel* m_model;
    TableFilterBar* m_bar;
    tables::TableView* m_view;
    tables::FilterHeader* m_header;
    TableSelection* m_selection;
    TableSummary* m_summary;
    QToolButton* m_onlySelected;
    QToolButton* m_selectedFirst;
    QPushButton* m_emptyButton;
    QTimer* m_pause; // between two letters under a head
    std::map<int, geo::usecase::FieldTest> m_tests;
    std::optional<std::vector<std::int64_t>> m_only;
    jobs::JobHandle m_valuesJob;
    bool m_isRemembered = false; // the columns are as they were left, not to be fitted
};

} // namespace app::records
