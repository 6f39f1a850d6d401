#include "window/needs_commands.h"

#include "map/map_canvas.h"
#include "matching/match_controller.h"
#include "matching/match_panel.h"
#include "needs/needs_dialog.h"
#include "needs/relaxation_panel.h"
#include "needs/why_not_dialog.h"
#include "records/record_table_panel.h"
#include "text/sentence.h"
#include "usecase/need_templates.h"
#include "usecase/relax.h"
#include "window/main_window.h"
#include "window/message_bar.h"

#include <QMenu>

namespace app::window {

using geo::domain::Kind;
using geo::domain::Project;
using needs::NeedsDialog;

NeedsCommands::NeedsCommands(MainWindow& window)
    : QObject(&window)
    , m_window(window)
    , m_changes(new needs::RelaxationPanel(window.match(), window.services().session, window.services().language)) {
    window.matchPanel().setAdvice(m_changes);
    connect(m_changes, &needs::RelaxationPanel::shownChanged, &window.matchPanel(), &matching::MatchPanel::showAdvice);
    const Actions& actions = window.actions();
    actions.on(ActionId::editNeeds, [this] { editNeeds(); });
    actions.on(ActionId::relaxNeeds, [this] { showChanges(); });
    actions.on(ActionId::whyNot, [this] {
        const auto sites = m_window.selection().rowsOf(Kind::site);
        if (sites.size() == 1) return askWhyNot(*sites.begin());
        m_window.messages().showNotice(tr("Select one site first: on the map or in its table."));
    });
    wireMenus();
}

void NeedsCommands::tell(const geo::Error& error) {
    m_window.messages().showError(text::sentence(error, m_window.services().language));
}

// The one that is selected, else the one that is matched; 0: none.
std::int64_t NeedsCommands::chosenProject() const {
    const auto projects = m_window.selection().rowsOf(Kind::project);
    return projects.size() == 1 ? *projects.begin() : m_window.match().project().value;
}

void NeedsCommands::editNeeds() {
    auto& services = m_window.services();
    const std::int64_t chosen = chosenProject();
    if (chosen == 0)
        return m_window.messages().showNotice(tr("Select a project first: in its table, or in the match panel."));
    const auto project = geo::usecase::readProject(services.session.desk(), std::to_string(chosen));
    if (!project) return tell(project.error());
    NeedsDialog dialog(*project, services.language, services.session.isReadOnly(), &m_window);
    wireTemplates(dialog);
    showBarriers(dialog, *project);
    if (dialog.exec() != QDialog::Accepted) return;
    (void)services.session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_TRY(geo::usecase::saveNeeds(desk, *project, dialog.project()));
        return {};
    });
}

void NeedsCommands::wireTemplates(NeedsDialog& dialog) {
    auto& session = m_window.services().session;
    connect(&dialog, &NeedsDialog::templateWanted, this, [this, &dialog, &session](geo::domain::Fill how) {
        geo::JobControl job;
        const auto usual = geo::usecase::readTemplate(session.desk(), dialog.filiere(), dialog.stage(), job);
        if (!usual) return tell(usual.error());
        dialog.fill(usual->needs, how);
    });
    const auto change =
        [&session](
            const std::function<geo::Result<geo::usecase::CommitReport>(geo::usecase::Desk&, geo::JobControl&)>& verb) {
            (void)session.change([&verb](geo::usecase::Desk& desk) -> geo::Result<void> {
                geo::JobControl job;
                GEO_TRY(verb(desk, job));
                return {};
            });
        };
    connect(&dialog, &NeedsDialog::templateSaveWanted, this, [&dialog, change] {
        change([&](geo::usecase::Desk& desk, geo::JobControl& job) {
            return geo::usecase::saveTemplate(desk, dialog.filiere(), dialog.stage(), dialog.project(), job);
        });
    });
    connect(&dialog, &NeedsDialog::templateResetWanted, this, [&dialog, change] {
        change([&](geo::usecase::Desk& desk, geo::JobControl& job) {
            return geo::usecase::resetTemplate(desk, dialog.filiere(), dialog.stage(), job);
        });
    });
}

// What each need keeps out is told where the project is the one that is matched.
void NeedsCommands::showBarriers(NeedsDialog& dialog, const Project& project) {
    const auto* report = m_window.match().report();
    if (!report || report->project != project.id) return;
    geo::JobControl job;
    const auto found = geo::usecase::relaxations(*report, {1, 0, {}}, job);
    if (found) dialog.setBarriers(found->barriers);
}

void NeedsCommands::showChanges() {
    m_window.showDock(QStringLiteral("matchDock"));
    const auto* report = m_window.match().report();
    if (!report) return m_window.matchPanel().focusProject();
    m_window.matchPanel().showRanking();
    m_changes->setAtLeast(static_cast<int>(report->eligible) + 1);
    m_changes->setFocus(Qt::OtherFocusReason);
}

void NeedsCommands::askWhyNot(std::int64_t site) {
    auto& services = m_window.services();
    const auto* report = m_window.match().report();
    const auto* project = m_window.match().projectRow();
    if (!report || !project) {
        m_window.messages().showNotice(tr("Choose a project in the match panel first."));
        m_window.showDock(QStringLiteral("matchDock"));
        return m_window.matchPanel().focusProject();
    }
    geo::JobControl job;
    const auto why = geo::usecase::whyNot(*report, geo::SiteId{site}, job);
    if (!why) return tell(why.error());
    needs::WhyNotDialog dialog(*report, *why, text::fromUtf8(project->name), services.language,
                               services.session.isReadOnly(), &m_window);
    connect(&dialog, &needs::WhyNotDialog::changeAccepted, this,
            [&services, id = project->id](const geo::domain::RelaxationSet& set) {
                (void)services.session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
                    GEO_TRY(geo::usecase::acceptRelaxation(desk, id, set));
                    return {};
                });
            });
    dialog.exec();
}

// In the menus of the map and of the tables of sites and projects.
void NeedsCommands::wireMenus() {
    QAction* whyNot = m_window.actions()[ActionId::whyNot];
    QAction* editNeeds = m_window.actions()[ActionId::editNeeds];
    connect(&m_window.table(Kind::site), &records::RecordTablePanel::rowMenuOpened, this,
            [whyNot](QMenu& menu) { menu.addAction(whyNot); });
    connect(&m_window.table(Kind::project), &records::RecordTablePanel::rowMenuOpened, this,
            [editNeeds](QMenu& menu) { menu.addAction(editNeeds); });
    connect(&m_window.canvas(), &map::MapCanvas::contextMenuRequested, this,
            [this](const QPoint& at, geo::geom::PointM, const map::FeatureRefs& features) {
                for (const auto& feature : features) {
                    if (geo::carto::infoOf(feature.layer).kind != Kind::site) continue;
                    QMenu menu(&m_window);
                    menu.addAction(tr("&Why not this site?"), this, [this, id = feature.id] { askWhyNot(id); });
                    menu.addAction(tr("&Catchment of this site"), this, [this, feature] {
                        m_window.selection().set({feature});
                        m_window.actions()[ActionId::catchmentOfSelection]->trigger();
                    });
                    menu.exec(at);
                    return;
                }
            });
}

} // namespace app::window
