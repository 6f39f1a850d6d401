#include "window/sheet_commands.h"

#include "allocation/allocation_controller.h"
#include "dossier/dossier_panel.h"
#include "map/map_canvas.h"
#include "matching/match_controller.h"
#include "matching/match_panel.h"
#include "records/record_table_panel.h"
#include "sheets/sheet_dialog.h"
#include "text/sentence.h"
#include "text/today.h"
#include "window/main_window.h"
#include "window/message_bar.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace app::window {

using geo::domain::Kind;
using SheetPointer = std::shared_ptr<sheets::Sheet>;

namespace {

using Kept = std::optional<geo::usecase::OpenedScenario>;

// None for "".
geo::Result<Kept> opened(const geo::usecase::Desk& desk, const std::string& scenario) {
    if (scenario.empty()) return Kept{};
    GEO_ASSIGN(auto kept, geo::usecase::openScenario(desk, scenario));
    return Kept{std::move(kept)};
}

QToolButton* buttonOf(QAction* action, const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    return button;
}

// The layout, of those within one another, in which a widget stands.
QBoxLayout* rowOf(QLayout* layout, QWidget* widget) {
    if (layout == nullptr) return nullptr;
    for (int i = 0; i < layout->count(); ++i) {
        if (layout->itemAt(i)->widget() == widget) return qobject_cast<QBoxLayout*>(layout);
        if (auto* found = rowOf(layout->itemAt(i)->layout(), widget)) return found;
    }
    return nullptr;
}

} // namespace

SheetCommands::SheetCommands(MainWindow& window)
    : QObject(&window)
    , m_window(window) {
    const auto& actions = window.actions();
    actions.on(ActionId::projectPage, [this] { showProject(); });
    actions.on(ActionId::sitePage, [this] { showSite(); });
    auto& session = window.services().session;
    for (const auto signal : {&session::WorkspaceSession::opened, &session::WorkspaceSession::closed})
        connect(&session, signal, this, &SheetCommands::showActions, Qt::QueuedConnection);
    connect(&window.match(), &matching::MatchController::reportChanged, this, &SheetCommands::showActions);
    connect(&window.selection(), &Selection::changed, this, &SheetCommands::showActions);
    offerButtons();
    offerMenus();
    showActions();
}

// In the menus of the rows: of the selected site, and of the project that is matched.
void SheetCommands::offerMenus() {
    QAction* site = m_window.actions()[ActionId::sitePage];
    QAction* project = m_window.actions()[ActionId::projectPage];
    connect(&m_window.table(Kind::site), &records::RecordTablePanel::rowMenuOpened, this,
            [site](QMenu& menu) { menu.addAction(site); });
    connect(&m_window.table(Kind::project), &records::RecordTablePanel::rowMenuOpened, this,
            [project](QMenu& menu) { menu.addAction(project); });
}

// Beside the export of the shortlist, and below the dossier.
void SheetCommands::offerButtons() {
    const auto& actions = m_window.actions();
    auto* exporting = m_window.findChild<QPushButton*>(QStringLiteral("shortlistExport"));
    if (exporting != nullptr)
        if (auto* row = rowOf(exporting->parentWidget()->layout(), exporting))
            row->addWidget(buttonOf(actions[ActionId::projectPage], QStringLiteral("projectPageButton"),
                                    exporting->parentWidget()));
    auto* dossier = m_window.findChild<dossier::DossierPanel*>();
    if (dossier != nullptr && dossier->layout() != nullptr)
        dossier->layout()->addWidget(buttonOf(actions[ActionId::sitePage], QStringLiteral("sitePageButton"), dossier));
}

void SheetCommands::showActions() {
    const auto& actions = m_window.actions();
    const bool isOpen = m_window.services().session.isOpen();
    actions[ActionId::projectPage]->setEnabled(isOpen && m_window.match().report() != nullptr);
    actions[ActionId::sitePage]->setEnabled(isOpen && m_window.selection().rowsOf(Kind::site).size() == 1);
}

// The scenario that the allocation dock shows, so that a page tells of it too; "" for none.
std::string SheetCommands::shownScenario() const {
    const QString kept = QStringLiteral("kept:");
    const auto* allocation = m_window.findChild<allocation::AllocationController*>();
    if (allocation == nullptr || !allocation->shownKey().startsWith(kept)) return {};
    return allocation->shownKey().mid(kept.size()).toStdString();
}

void SheetCommands::showProject() {
    const auto* report = m_window.match().report();
    const auto* project = m_window.match().projectRow();
    if (report == nullptr || project == nullptr) return;
    const auto work = [report = *report, project = *project, scenario = shownScenario(),
                       language = m_window.services().language](geo::usecase::Desk& desk,
                                                                geo::JobControl& job) -> geo::Result<SheetPointer> {
        GEO_ASSIGN(const auto kept, opened(desk, scenario));
        GEO_ASSIGN(auto sheet, sheets::projectSheet(desk, project, report, kept ? &*kept : nullptr, language, job));
        return std::make_shared<sheets::Sheet>(std::move(sheet));
    };
    m_job = m_window.services().session.run<SheetPointer>(
        tr("Making the page of the project"), work,
        [this](geo::Result<SheetPointer> sheet) { preview(std::move(sheet)); });
}

void SheetCommands::showSite() {
    const auto chosen = m_window.selection().rowsOf(Kind::site);
    if (chosen.size() != 1) return;
    const auto work = [site = geo::SiteId{*chosen.begin()}, day = m_window.canvas().date().value_or(text::today()),
                       scenario = shownScenario(), language = m_window.services().language](
                          geo::usecase::Desk& desk, geo::JobControl& job) -> geo::Result<SheetPointer> {
        GEO_ASSIGN(const auto kept, opened(desk, scenario));
        GEO_ASSIGN(auto sheet, sheets::siteSheet(desk, site, day, kept ? &*kept : nullptr, language, job));
        return std::make_shared<sheets::Sheet>(std::move(sheet));
    };
    m_job = m_window.services().session.run<SheetPointer>(
        tr("Making the page of the site"), work,
        [this](geo::Result<SheetPointer> sheet) { preview(std::move(sheet)); });
}

void SheetCommands::preview(geo::Result<SheetPointer> sheet) {
    auto& services = m_window.services();
    const auto tell = [this](const geo::Error& error) {
        if (error.code != geo::ErrorCode::cancelled)
            m_window.messages().showError(text::sentence(error, m_window.services().language));
    };
    if (!sheet) return tell(sheet.error());
    auto* dialog = new sheets::SheetDialog(std::move(**sheet), services.fileDialog, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &sheets::SheetDialog::failed, this, tell);
    connect(dialog, &sheets::SheetDialog::written, this, [this](const QString& file) {
        m_window.messages().showNotice(tr("The page was written to %1.").arg(file));
    });
    dialog->open();
}

} // namespace app::window
