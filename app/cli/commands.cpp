#include "cli/commands.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace app::cli {

namespace {

constexpr auto kCommands = std::to_array<CommandInfo>({
    {"create", QT_TRANSLATE_NOOP("Cli", "Make a new, empty workspace"), makeCreateCommand},
    {"sample", QT_TRANSLATE_NOOP("Cli", "Make a new workspace with the illustrative metropolis"), makeSampleCommand},
    {"info", QT_TRANSLATE_NOOP("Cli", "Say what is in a workspace"), makeInfoCommand},
    {"import", QT_TRANSLATE_NOOP("Cli", "Read a file of places or a table into a workspace"), makeImportCommand},
    {"quarantine", QT_TRANSLATE_NOOP("Cli", "List the rows of imports that could not be kept"), makeQuarantineCommand},
    {"retry", QT_TRANSLATE_NOOP("Cli", "Correct such rows and try them again"), makeRetryCommand},
    {"fetch", QT_TRANSLATE_NOOP("Cli", "Download open data of a territory and import it"), makeFetchCommand},
    {"compare", QT_TRANSLATE_NOOP("Cli", "Compare a new vintage of a source with what is kept, and apply it"),
     makeCompareCommand},
    {"list", QT_TRANSLATE_NOOP("Cli", "List the rows of a kind"), makeListCommand},
    {"find", QT_TRANSLATE_NOOP("Cli", "Find an address, a parcel, a name or coordinates"), makeFindCommand},
    {"site", QT_TRANSLATE_NOOP("Cli", "Show everything that is known of a site, and where it is from"),
     makeSiteCommand},
    {"match", QT_TRANSLATE_NOOP("Cli", "Rank the spaces that suit a project, and say what excludes the others"),
     makeMatchCommand},
    {"assign", QT_TRANSLATE_NOOP("Cli", "Allocate many projects to many spaces, optimally or stably"),
     makeAssignCommand},
    {"locate",
     QT_TRANSLATE_NOOP("Cli", "Say where to open, with proof: coverage, fewest places, travel, the worst off"),
     makeLocateCommand},
    {"scenarios", QT_TRANSLATE_NOOP("Cli", "List the allocations and choices of sites that are kept"),
     makeScenariosCommand},
    {"scenario", QT_TRANSLATE_NOOP("Cli", "Show what is kept, compare it, or turn an allocation into placements"),
     makeScenarioCommand},
    {"decide", QT_TRANSLATE_NOOP("Cli", "Take a placement a step further with the land company, or tell its steps"),
     makeDecideCommand},
    {"alerts", QT_TRANSLATE_NOOP("Cli", "List the agreements that want attention"), makeAlertsCommand},
    {"occupancy", QT_TRANSLATE_NOOP("Cli", "Say what is let and vacant, and for how much"), makeOccupancyCommand},
    {"indicators", QT_TRANSLATE_NOOP("Cli", "Say how the territory stands: sites, projects, occupancy, third places"),
     makeIndicatorsCommand},
    {"calls", QT_TRANSLATE_NOOP("Cli", "Make, publish, gather, rank and decide calls for projects"), makeCallsCommand,
     true},
    {"assumptions", QT_TRANSLATE_NOOP("Cli", "Show and set the figures that calculations rest on"),
     makeAssumptionsCommand},
    {"robustness", QT_TRANSLATE_NOOP("Cli", "Say how firm a ranking is when weights and unknown values are drawn"),
     makeRobustnessCommand},
    {"needs", QT_TRANSLATE_NOOP("Cli", "Show and change what a project needs"), makeNeedsCommand},
    {"why", QT_TRANSLATE_NOOP("Cli", "Say what a space or site answers to a project, and what would have to change"),
     makeWhyCommand},
    {"relax", QT_TRANSLATE_NOOP("Cli", "Say which needs would have to give so that spaces suit a project"),
     makeRelaxCommand},
    {"cover", QT_TRANSLATE_NOOP("Cli", "Say who reaches a third place within which time, by area"), makeCoverCommand},
    {"access", QT_TRANSLATE_NOOP("Cli", "Say how many places each resident has, when those who reach a place share it"),
     makeAccessCommand},
    {"streets", QT_TRANSLATE_NOOP("Cli", "Say what the streets make as a network, and where it is doubtful"),
     makeStreetsCommand},
    {"catchment", QT_TRANSLATE_NOOP("Cli", "Say what is reached from a place on foot, by bicycle or by car"),
     makeCatchmentCommand},
    {"layers", QT_TRANSLATE_NOOP("Cli", "Show, hide and filter the layers of the map"), makeLayersCommand},
    {"style", QT_TRANSLATE_NOOP("Cli", "Say how layers are drawn; write a style to a file, or take one from a file"),
     makeStyleCommand},
    {"map", QT_TRANSLATE_NOOP("Cli", "Draw a map as PDF, PNG or SVG"), makeMapCommand, true},
    {"sheet", QT_TRANSLATE_NOOP("Cli", "Print one page about a project or about a site, as PDF"), makeSheetCommand,
     true},
    {"study", QT_TRANSLATE_NOOP("Cli", "Show the four-part study of a kept choice of sites, write in it, print it"),
     makeStudyCommand, true},
    {"export", QT_TRANSLATE_NOOP("Cli", "Write rows to GeoPackage, GeoJSON, CSV or XLSX"), makeExportCommand},
    {"history", QT_TRANSLATE_NOOP("Cli", "Show who changed what, newest first"), makeHistoryCommand},
    {"undo", QT_TRANSLATE_NOOP("Cli", "Take back the last step"), makeUndoCommand},
    {"redo", QT_TRANSLATE_NOOP("Cli", "Do again the step that was taken back"), makeRedoCommand},
    {"check", QT_TRANSLATE_NOOP("Cli", "Look for damage and contradictions in a workspace"), makeCheckCommand},
    {"conformity", QT_TRANSLATE_NOOP("Cli", "Say what keeps sheets from conforming to their standard"),
     makeConformityCommand},
});

} // namespace

std::span<const CommandInfo> allCommands() {
    return kCommands;
}

const CommandInfo* findCommand(std::string_view name) {
    const auto found = std::ranges::find(kCommands, name, &CommandInfo::name);
    return found == kCommands.end() ? nullptr : found;
}

} // namespace app::cli
