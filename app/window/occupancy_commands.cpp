#include "window/occupancy_commands.h"

#include "dossier/dossier_panel.h"
#include "map/map_canvas.h"
#include "records/inspector_panel.h"
#include "session/design_keeper.h"
#include "text/today.h"
#include "usecase/occupancy_on.h"
#include "window/main_window.h"

namespace app::window {

using session::WorkspaceSession;

OccupancyCommands::OccupancyCommands(MainWindow& window)
    : QObject(&window)
    , m_window(window) {
    window.actions()[ActionId::showOccupancy]->setCheckable(true);
    window.actions().on(ActionId::showOccupancy, [this] { toggle(); });
    connect(&window.design(), &session::DesignKeeper::changed, this, &OccupancyCommands::show);
    connect(&window, &MainWindow::dateShown, this, &OccupancyCommands::show);
    connect(&window.services().session, &WorkspaceSession::mapChanged, this, &OccupancyCommands::show);
    show();
}

void OccupancyCommands::toggle() {
    geo::usecase::MapDesign wanted = m_window.design().design();
    wanted.occupancy = !wanted.occupancy;
    (void)m_window.design().change(wanted);
}

void OccupancyCommands::show() {
    const auto date = m_window.canvas().date();
    if (auto* inspector = m_window.findChild<records::InspectorPanel*>()) inspector->setDate(date);
    if (auto* dossier = m_window.findChild<dossier::DossierPanel*>()) dossier->setDate(date);
    const bool isShown = m_window.design().design().occupancy && m_window.services().session.isOpen();
    m_window.actions()[ActionId::showOccupancy]->setChecked(isShown);
    if (isShown) return read();
    m_job = {};
    m_window.canvas().setTaken(nullptr, {});
}

void OccupancyCommands::read() {
    const geo::Date day = m_window.canvas().date().value_or(text::today());
    const auto work = [day](geo::usecase::Desk& desk, geo::JobControl& job) -> geo::Result<geo::carto::TakenShares> {
        GEO_ASSIGN(const auto sites, geo::usecase::occupancyOn(desk, day, job));
        return geo::usecase::takenShares(sites);
    };
    m_job = m_window.services().session.run<geo::carto::TakenShares>(
        tr("Reading who occupies the sites"), work, [this, day](geo::Result<geo::carto::TakenShares> taken) {
            if (!taken) return;
            m_window.canvas().setTaken(
                std::make_shared<const geo::carto::TakenShares>(std::move(*taken)),
                tr("Ring: share of m² occupied on %1").arg(m_window.services().language.date(day)));
        });
}

} // namespace app::window
