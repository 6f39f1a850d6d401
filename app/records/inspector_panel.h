#pragma once

#include "domain/record.h"
#include "session/workspace_session.h"
#include "text/language.h"

#include <QWidget>

#include <map>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTabWidget;

namespace app::tables {
class TableView;
}

namespace app::records {

class HistoryModel;
class RecordForm;
class RecordTableModel;

// The dossier of what is selected: its fields to edit in place, the spaces of a site, and its history.
class InspectorPanel : public QWidget {
    Q_OBJECT

public:
    InspectorPanel(session::WorkspaceSession& session, const text::Language& language, QWidget* parent = nullptr);

    // Shows a row; nothing for id 0.
    void show(geo::domain::Kind kind, std::int64_t id);
    void clear();
    // Of which day the occupancy of a site is told; none: today.
    void setDate(std::optional<geo::Date> date);
    [[nodiscard]] std::optional<std::pair<geo::domain::Kind, std::int64_t>> shown() const { return m_shown; }

signals:
    // The life cycle of a site was chosen: it is a step with a day and a reason, which someone has to ask for.
    void lifeCycleChosen(std::int64_t site, const QString& state);

public slots:
    // Reads again what is shown.
    void refresh();

private:
    RecordForm* formOf(geo::domain::Kind kind);
    QWidget* makeSpacesTab();
    void showRecord(const geo::domain::Record& record);
    void showHead(const geo::domain::Record& record);
    [[nodiscard]] QString communeOf(const geo::domain::Record& record) const;
    void showSpaces(std::int64_t site);
    void showSpace();
    void showHistory();
    void commit(RecordForm& form, const geo::domain::Record& seen, const geo::domain::Record& after);
    void addSpace();
    void removeSpace();

    session::WorkspaceSession& m_session;
    text::Language m_language;
    std::optional<geo::Date> m_date;
    std::optional<std::pair<geo::domain::Kind, std::int64_t>> m_shown;
    std::int64_t m_space = 0;
    QLabel* m_title;
    QLabel* m_subtitle;
    QTabWidget* m_tabs;
    QStackedWidget* m_forms;
    QWidget* m_spacesTab;
    tables::TableView* m_spacesView;
    RecordTableModel* m_spaces;
    RecordForm* m_spaceForm;
    QLabel* m_roof; // power that the space could carry; hidden where it is no roof
    QPushButton* m_addSpace;
    QPushButton* m_removeSpace;
    tables::TableView* m_historyView;
    HistoryModel* m_history;
    std::map<geo::domain::Kind, std::pair<RecordForm*, QScrollArea*>> m_formsByKind;
};

} // namespace app::records
