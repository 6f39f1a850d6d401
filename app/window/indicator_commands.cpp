#include "window/indicator_commands.h"

#include "coverage/coverage_controller.h"
#include "indicators/board_picture.h"
#include "indicators/indicators_panel.h"
#include "layout/save_file.h"
#include "map/map_canvas.h"
#include "records/record_table_panel.h"
#include "text/sentence.h"
#include "text/words.h"
#include "window/main_window.h"
#include "window/message_bar.h"
#include "window/table_export.h"

#include <QDockWidget>
#include <QFileInfo>

namespace app::window {

using geo::domain::Kind;
using indicators::IndicatorsPanel;

namespace {

constexpr double kShareOfWindow = 0.6; // of its height, when the board is asked for

} // namespace

IndicatorCommands::IndicatorCommands(MainWindow& window)
    : QObject(&window)
    , m_window(window)
    , m_panel(new IndicatorsPanel(window.services().session, window.services().language, &window))
    , m_dock(window.addDock(QStringLiteral("indicatorsDock"), tr("Indicators"), m_panel, Qt::BottomDockWidgetArea,
                            MainWindow::Panel::optional)) {
    window.actions().on(ActionId::showIndicators, [this] { show(); });
    connect(&window, &MainWindow::dateShown, this, [this] { m_panel->setDate(m_window.canvas().date()); });
    rememberChoice();
    connect(m_panel, &IndicatorsPanel::rowsChosen, this, &IndicatorCommands::select);
    connect(m_panel, &IndicatorsPanel::tableWanted, this, &IndicatorCommands::saveTable);
    connect(m_panel, &IndicatorsPanel::pictureWanted, this, &IndicatorCommands::savePicture);
    auto* coverage = window.findChild<coverage::CoverageController*>();
    connect(coverage, &coverage::CoverageController::answerChanged, this, [this, coverage] {
        const auto& answer = coverage->answer();
        // As things are: what is tried out in the coverage panel is no figure of the board.
        m_panel->setCoverage(!answer ? nullptr : answer->before ? answer->before : answer->report);
    });
    connect(m_panel, &IndicatorsPanel::failed, this, [this](const geo::Error& error) {
        m_window.messages().showError(text::sentence(error, m_window.services().language));
    });
}

void IndicatorCommands::rememberChoice() {
    auto& settings = m_window.services().settings;
    const auto by =
        geo::domain::fromCode<geo::domain::IndicatorBy>(settings.value(settings::kIndicatorsBy).toStdString());
    if (by) m_panel->setBy(*by);
    m_panel->setField(settings.value(settings::kIndicatorsField));
    connect(m_panel, &IndicatorsPanel::choiceChanged, this, [this, &settings] {
        settings.set(settings::kIndicatorsBy, text::fromUtf8(geo::domain::codeOf(m_panel->by())));
        settings.set(settings::kIndicatorsField, m_panel->field());
    });
}

// Charts want more room than a table.
void IndicatorCommands::show() {
    m_window.showDock(QStringLiteral("indicatorsDock"));
    const int wanted = static_cast<int>(m_window.height() * kShareOfWindow);
    if (!m_dock->isFloating() && m_dock->height() < wanted) m_window.resizeDocks({m_dock}, {wanted}, Qt::Vertical);
}

// Placements are not drawn: their sites are, and their table selects them where it is open.
void IndicatorCommands::select(const geo::usecase::IndicatorRowsBehind& rows, const QString& sentence) {
    const auto& desk = m_window.services().session.desk();
    Selection::Features next;
    for (const std::int64_t site : rows.sites)
        if (const auto record = desk.rowById(Kind::site, site)) next.insert(refOfSite(*record));
    for (const std::int64_t id : rows.ids) {
        if (rows.kind == Kind::project) next.insert({geo::carto::LayerId::project, id});
        if (rows.kind == Kind::thirdPlace) next.insert({geo::carto::LayerId::thirdPlace, id});
    }
    if (rows.ids.empty())
        return m_window.messages().showNotice(tr("%1. This figure counts no rows that could be shown.").arg(sentence));
    m_window.selection().set(std::move(next));
    if (rows.kind == Kind::placement && m_window.findTable(Kind::placement) != nullptr)
        m_window.table(Kind::placement).selectRows(rows.ids);
    const int count = static_cast<int>(rows.ids.size());
    m_window.messages().showNotice(
        tr("%1. %2 %3 selected.").arg(sentence).arg(count).arg(text::name(rows.kind, count)));
}

void IndicatorCommands::saveTable() {
    auto tables = m_panel->tables();
    if (tables.empty()) return;
    exportTables(m_window, {tr("Save the indicators"), tr("indicators.xlsx"), std::move(tables),
                            tr("The table was written to %1.")});
}

void IndicatorCommands::savePicture() {
    auto& services = m_window.services();
    if (!m_panel->report()) return;
    const QString file = services.fileDialog.save(&m_window, tr("Save the charts"), tr("indicators.pdf"),
                                                  tr("PDF document (*.pdf);;PNG picture (*.png)"),
                                                  QStringLiteral("pdf"), settings::Folder::print);
    if (file.isEmpty()) return;
    const QString title = tr("Indicators – %1").arg(text::fromUtf8(services.session.desk().info().name));
    const bool isPng = QFileInfo(file).suffix().compare(QLatin1String("png"), Qt::CaseInsensitive) == 0;
    const QByteArray bytes = isPng ? indicators::boardPng(m_panel->charts(), title, m_panel->sentences())
                                   : indicators::boardPdf(m_panel->charts(), title, m_panel->sentences());
    const auto written = layout::saveFile(file, bytes);
    if (!written)
        m_window.messages().showError(text::sentence(written.error(), services.language));
    else
        m_window.messages().showNotice(tr("The charts were written to %1.").arg(file));
}

} // namespace app::window
