#pragma once

#include "cli/command.h"

#include <span>
#include <string_view>

namespace app::cli {

// A row of the table of commands.
struct CommandInfo {
    std::string_view name;
    const char* summary; // to be translated in the context "Cli"
    std::unique_ptr<Command> (*make)();
    bool paints = false; // needs fonts and pictures
};

[[nodiscard]] std::span<const CommandInfo> allCommands();

// None where there is no such command.
[[nodiscard]] const CommandInfo* findCommand(std::string_view name);

// Each in its own file: <name>_command.cpp.
[[nodiscard]] std::unique_ptr<Command> makeCreateCommand();
[[nodiscard]] std::unique_ptr<Command> makeSampleCommand();
[[nodiscard]] std::unique_ptr<Command> makeInfoCommand();
[[nodiscard]] std::unique_ptr<Command> makeImportCommand();
[[nodiscard]] std::unique_ptr<Command> makeQuarantineCommand();
[[nodiscard]] std::unique_ptr<Command> makeRetryCommand();
[[nodiscard]] std::unique_ptr<Command> makeFetchCommand();
[[nodiscard]] std::unique_ptr<Command> makeCompareCommand();
[[nodiscard]] std::unique_ptr<Command> makeListCommand();
[[nodiscard]] std::unique_ptr<Command> makeFindCommand();
[[nodiscard]] std::unique_ptr<Command> makeSiteCommand();
[[nodiscard]] std::unique_ptr<Command> makeMatchCommand();
[[nodiscard]] std::unique_ptr<Command> makeAssignCommand();
[[nodiscard]] std::unique_ptr<Command> makeLocateCommand();
[[nodiscard]] std::unique_ptr<Command> makeScenariosCommand();
[[nodiscard]] std::unique_ptr<Command> makeScenarioCommand();
[[nodiscard]] std::unique_ptr<Command> makeRobustnessCommand();
[[nodiscard]] std::unique_ptr<Command> makeNeedsCommand();
[[nodiscard]] std::unique_ptr<Command> makeWhyCommand();
[[nodiscard]] std::unique_ptr<Command> makeRelaxCommand();
[[nodiscard]] std::unique_ptr<Command> makeStreetsCommand();
[[nodiscard]] std::unique_ptr<Command> makeCatchmentCommand();
[[nodiscard]] std::unique_ptr<Command> makeLayersCommand();
[[nodiscard]] std::unique_ptr<Command> makeStyleCommand();
[[nodiscard]] std::unique_ptr<Command> makeMapCommand();
[[nodiscard]] std::unique_ptr<Command> makeSheetCommand();
[[nodiscard]] std::unique_ptr<Command> makeStudyCommand();
[[nodiscard]] std::unique_ptr<Command> makeExportCommand();
[[nodiscard]] std::unique_ptr<Command> makeHistoryCommand();
[[nodiscard]] std::unique_ptr<Command> makeUndoCommand();
[[nodiscard]] std::unique_ptr<Command> makeRedoCommand();
[[nodiscard]] std::unique_ptr<Command> makeCheckCommand();
[[nodiscard]] std::unique_ptr<Command> makeConformityCommand();
[[nodiscard]] std::unique_ptr<Command> makeDecideCommand();
[[nodiscard]] std::unique_ptr<Command> makeAlertsCommand();
[[nodiscard]] std::unique_ptr<Command> makeOccupancyCommand();
[[nodiscard]] std::unique_ptr<Command> makeAssumptionsCommand();
[[nodiscard]] std::unique_ptr<Command> makeCallsCommand();
[[nodiscard]] std::unique_ptr<Command> makeCoverCommand();
[[nodiscard]] std::unique_ptr<Command> makeAccessCommand();
[[nodiscard]] std::unique_ptr<Command> makeIndicatorsCommand();

} // namespace app::cli
