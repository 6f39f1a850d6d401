#pragma once

#include "arch/rule.h"

#include <QTest>

// Rows of a data-driven test that plants one file and says on which line a rule must find fault with it.
namespace arch {

constexpr int kClean = -1; // the rule must be content

void plantColumns();

// `line` is that of the violation, 0 for one about the whole file, kClean for none.
void plant(const char* name, const char* rule, const char* path, const char* text, int line);

// Checks the current row: the violation is there, on its line, with a hint.
void checkPlanted();

} // namespace arch
