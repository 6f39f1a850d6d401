#pragma once

#include <string>

namespace arch {

// Blanked code without the rows of its tables, so that what is left can be counted as logic: a braced list of braced
// rows, and a `case` that only returns a value. Linear in the length of the code.
[[nodiscard]] std::string withoutTables(const std::string& code);

} // namespace arch
