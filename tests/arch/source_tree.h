#pragma once

#include "arch/rule.h"

#include <filesystem>

namespace arch {

// The text files of a checkout. Left aside: hidden folders other than .ci, build and out folders, data under
// sample_data and tests/data, and files with a zero byte or over 2 MB. Throws std::filesystem::filesystem_error.
[[nodiscard]] Files readTree(const std::filesystem::path& root);

} // namespace arch
