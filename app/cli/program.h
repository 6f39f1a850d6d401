#pragma once

#include <string>
#include <vector>

namespace app::cli {

// The whole of entente-cli but its `main`: understands the words behind the program's name, does the command, writes
// its answer. Returns the exit code: 0 done, 1 refused or failed, 2 usage, 130 interrupted.
[[nodiscard]] int runProgram(const std::vector<std::string>& words, const std::string& version);

} // namespace app::cli
