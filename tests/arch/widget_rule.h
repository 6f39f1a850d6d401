#pragma once

#include "arch/rule.h"

namespace arch {

// Invariant 12: a widget (a panel, dialog, dock, view of app, and the window) shows a model and emits intentions: it
// includes no storage, exchange, analysis or use case, and no operation on geometry.
[[nodiscard]] Violations checkWidgets(const Files& files);

} // namespace arch
