#pragma once

#include "cli/commands.h"

#include <string>
#include <vector>

namespace app::cli {

// The words of a command line, before a command reads its own.
struct CommandLine {
    std::string command;  // "" where there is none
    std::string language; // as asked
    bool wantsHelp = false;
    bool wantsVersion = false;
    std::vector<std::string> words; // all but the command
};

// Looks no deeper than it must to know in which language to go on.
[[nodiscard]] CommandLine firstLook(const std::vector<std::string>& words);

// What every command takes.
struct CommonOptions {
    bool json = false;
    bool quiet = false;
    std::string who;
};

// Reads the words into the command and the common options. Throws UsageError.
[[nodiscard]] CommonOptions readOptions(const CommandInfo& info, Command& command, const CommandLine& line);

[[nodiscard]] QString helpText(const CommandInfo& info, Command& command);
[[nodiscard]] QString overview();

} // namespace app::cli
