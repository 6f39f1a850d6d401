// What the palette finds: actions, panels, layers, sites, projects, pages of the help.
#include "carto/layer.h"
#include "map/map_canvas.h"
#include "text/code_label.h"
#include "text/language.h"
#include "text/words.h"
#include "window/help_commands.h"
#include "window/main_window.h"

#include <QDockWidget>

namespace app::window {

using geo::domain::Kind;

namespace {

constexpr std::int64_t kRowsOfAKind = 5000; // more are found by the tables and the search for places

} // namespace

std::vector<help::Command> HelpCommands::commands() {
    std::vector<help::Command> all;
    addActions(all);
    addPanels(all);
    addLayers(all);
    addRows(all);
    addPages(all);
    return all;
}

void HelpCommands::addActions(std::vector<help::Command>& commands) {
    for (const ActionInfo& info : Actions::all()) {
        if (info.id == ActionId::findCommand) continue;
        QAction* action = m_window.actions()[info.id];
        QString name = action->text();
        commands.push_back({Actions::keyOf(info), name.remove(u'&').remove(u'…'), Actions::menuOf(info),
                            action->shortcut().toString(QKeySequence::NativeText), whyNot(info),
                            [action] { action->trigger(); }});
    }
}

void HelpCommands::addPanels(std::vector<help::Command>& commands) {
    for (const QDockWidget* dock : m_window.findChildren<QDockWidget*>(QString{}, Qt::FindDirectChildrenOnly)) {
        const QString name = dock->objectName();
        if (name.isEmpty()) continue;
        commands.push_back({QStringLiteral("panel/") + name,
                            tr("Show the panel: %1").arg(dock->windowTitle()),
                            tr("Panel"),
                            {},
                            {},
                            [this, name] { m_window.showDock(name); }});
    }
}

void HelpCommands::addLayers(std::vector<help::Command>& commands) {
    const bool isOpen = m_window.services().session.isOpen();
    for (const auto& state : m_window.canvas().params().layers) {
        const auto layer = state.id;
        const QString key = text::fromUtf8(geo::domain::codeOf(layer));
        commands.push_back({QStringLiteral("layer/") + key,
                            tr("Zoom to the layer: %1").arg(text::label(layer)),
                            tr("Layer"),
                            {},
                            isOpen ? QString{} : tr("Open or make a workspace first."),
                            [this, layer] { m_window.canvas().zoomToLayer(layer); }});
    }
}

void HelpCommands::addRows(std::vector<help::Command>& commands) {
    auto& session = m_window.services().session;
    if (!session.isOpen()) return;
    for (const Kind kind : {Kind::site, Kind::project}) {
        geo::JobControl job;
        geo::usecase::RowQuery query;
        query.limit = kRowsOfAKind;
        const auto rows = session.desk().rows(kind, query, job);
        if (!rows) continue; // the tables tell why
        for (const auto& record : rows->rows) {
            const auto feature = kind == Kind::site ? refOfSite(record)
                                                    : geo::carto::FeatureRef{geo::carto::LayerId::project, record.id};
            commands.push_back({QStringLiteral("%1/%2").arg(text::name(kind)).arg(record.id),
                                text::fromUtf8(record.displayName()),
                                text::capitalised(text::name(kind)),
                                {},
                                {},
                                [this, feature] {
                                    m_window.selection().set({feature});
                                    m_window.canvas().zoomToSelection();
                                    m_window.showDock(QStringLiteral("inspectorDock"));
                                }});
        }
    }
}

void HelpCommands::addPages(std::vector<help::Command>& commands) {
    const help::HelpBook book{m_window.services().language};
    for (const auto& page : book.pages())
        commands.push_back({QStringLiteral("help/") + page.id, page.title, tr("Help"), {}, {}, [this, id = page.id] {
                                openPage(id);
                            }});
}

QString HelpCommands::whyNot(const ActionInfo& info) const {
    const auto& session = m_window.services().session;
    if (m_window.actions()[info.id]->isEnabled()) return {};
    if (info.needsWorkspace && !session.isOpen()) return tr("Open or make a workspace first.");
    if (info.writes && session.isReadOnly()) return tr("This workspace cannot be written.");
    switch (info.id) {
    case ActionId::undo:
        return tr("There is nothing to undo.");
    case ActionId::redo:
        return tr("There is nothing to redo.");
    case ActionId::back:
    case ActionId::forward:
        return tr("The map was not moved since.");
    case ActionId::addToShortlist:
        return tr("Choose a project and select spaces in its ranking first.");
    case ActionId::projectPage:
        return tr("Choose a project in the match panel first.");
    case ActionId::exportShortlist:
        return tr("The shortlist is empty.");
    case ActionId::catchmentOfSelection:
        return tr("Select sites, third places or points of interest first.");
    case ActionId::addToCoverage:
        return tr("Select sites or third places first.");
    case ActionId::clearCatchments:
        return tr("No catchment is shown.");
    case ActionId::showDossier:
    case ActionId::pickParcels:
    case ActionId::moveOn:
    case ActionId::sitePage:
        return tr("Select one site first.");
    default:
        return tr("Select what it is about first.");
    }
}

} // namespace app::window
