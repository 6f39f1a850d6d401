#pragma once

#include "text/language.h"

#include <string>

namespace app::cli {

inline constexpr int kDone = 0;
inline constexpr int kRefused = 1;
inline constexpr int kUsage = 2;
inline constexpr int kInterrupted = 130; // as shells report an end by Ctrl+C

// What every command may be told, in any place of the command line.
struct Context {
    text::Language language;
    bool json = false;    // one JSON document instead of a table
    bool quiet = false;   // no progress and no notes
    std::string who = {}; // signs what is written
};

} // namespace app::cli
