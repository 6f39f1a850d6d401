#pragma once

#include "coverage/catchment_controller.h"
#include "coverage/coverage_controller.h"
#include "tables/sheet_view.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;

namespace app::coverage {

class AccessPage;
class CatchmentPage;
class EquityPage;
class NetworkPage;
class ParameterPanel;

// The coverage dock: what is asked, and the answer by area, place and target; access, equity, the street network, and
// catchments.
class CoveragePanel : public QWidget {
    Q_OBJECT

public:
    enum class Page : std::uint8_t { areas, places, targets, access, equity, network, catchments };

    CoveragePanel(CoverageController& coverage, CatchmentController& catchments, const text::Language& language,
                  QWidget* parent = nullptr);

    void setWorkspace(bool isOpen);
    // How many sites and third places are selected in the window, and how many rows a catchment can be from.
    void setSelected(std::size_t sites, std::size_t places, std::size_t origins);
    void setMapShown(bool isShown);
    // Shows a place of the report in its table.
    void tellPlace(const geo::domain::CoveringPlace& place);
    void showPage(Page page);
    [[nodiscard]] Page page() const;
    void focusRun();
    void exportShown();

signals:
    // tables::SheetRow::about of what was selected in a table.
    void rowsSelected(const QStringList& keys);
    void zoomRequested();
    void placeChosen(geo::geom::PointM place);
    void exportRequested(const app::tables::Sheet& sheet);
    void mapShownChanged(bool isShown);
    void pageChanged();
    // The empty state's button: rows of this kind are wanted.
    void dataRequested(geo::domain::Kind kind);
    void addSelectionRequested();
    void clickRequested();
    void selectionRequested();

private:
    QWidget* makeAsked();
    QWidget* makeResult();
    QWidget* makeNotice();
    QWidget* makeFoot();
    void makePages();
    void wireControllers();
    tables::SheetView* addTable(const char* name, const QString& label);
    void wireView(tables::SheetView& view);
    void showRunning();
    void showAnswer();
    void showTables();
    [[nodiscard]] QString told(const Answer& answer) const;
    void showTold();
    void showNotice();
    void showCounts();
    [[nodiscard]] std::optional<geo::domain::AreaKind> areaKind() const;
    [[nodiscard]] tables::SheetView* currentView() const;

    CoverageController& m_coverage;
    CatchmentController& m_catchments;
    text::Language m_language;
    bool m_isOpen = false;
    ParameterPanel* m_parameters = nullptr;
    QPushButton* m_run = nullptr;
    QPushButton* m_cancel = nullptr;
    QWidget* m_notice = nullptr;
    QLabel* m_noticeWords = nullptr;
    QPushButton* m_noticeButton = nullptr;
    QLabel* m_told = nullptr;
    QLabel* m_way = nullptr;
    QTabWidget* m_tabs = nullptr;
    tables::SheetView* m_areas = nullptr;
    tables::SheetView* m_places = nullptr;
    tables::SheetView* m_targets = nullptr;
    AccessPage* m_access = nullptr;
    EquityPage* m_equity = nullptr;
    NetworkPage* m_network = nullptr;
    CatchmentPage* m_catchmentPage = nullptr;
    QComboBox* m_kind = nullptr;
    QCheckBox* m_onMap = nullptr;
    QPushButton* m_export = nullptr;
};

} // namespace app::coverage
