// The tools of the window that have a class of their own: made after the tool bar and before the menus that list them.
#include "window/allocation_commands.h"
#include "window/board_commands.h"
#include "window/call_commands.h"
#include "window/coverage_commands.h"
#include "window/indicator_commands.h"
#include "window/main_window.h"
#include "window/map_tools.h"
#include "window/occupancy_commands.h"
#include "window/place_commands.h"
#include "window/select_commands.h"
#include "window/sheet_commands.h"
#include "window/siting_commands.h"
#include "window/time_commands.h"

namespace app::window {

void MainWindow::makeTools() {
    new MapTools(*this);
    new PlaceCommands(*this);
    new SelectCommands(*this);
    new TimeCommands(*this);
    new AllocationCommands(*this);
    new CoverageCommands(*this);
    new BoardCommands(*this);
    new IndicatorCommands(*this);
    new CallCommands(*this);
    new OccupancyCommands(*this);
    new SheetCommands(*this);
    new SitingCommands(*this);
}

} // namespace app::window
