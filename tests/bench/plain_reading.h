#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace bench {

struct PlainReading {
    std::int64_t rows = 0;
    std::int64_t bytes = 0; // of all values
};

// Every value of these tables through SQLite alone: what reading them costs at least. Error: fileUnreadable.
[[nodiscard]] geo::Result<PlainReading> readPlainly(const std::filesystem::path& file,
                                                    const std::vector<std::string>& tables);

// Asks the system to forget what it holds of a file in memory, as far as it can.
void forgetCached(const std::filesystem::path& file);

} // namespace bench
