#pragma once

#include "arch/rule.h"

namespace arch {

// Every rule of the house; a new one is a row here, a planted violation in a test, and nothing else.
[[nodiscard]] const std::vector<Rule>& houseRules();

// The violations of one rule by name, on given texts. An unknown name is a violation by itself.
[[nodiscard]] Violations violationsOf(std::string_view rule, const Files& files);

} // namespace arch
