#pragma once

#include "fuzz/mutation.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace fuzz {

struct Outcome {
    std::string failure; // "" where every input was taken; else what happened
    Bytes input;         // the one that it happened with
    std::uint64_t inputs = 0;
};

// Runs the target in a child process, which is watched: a crash, a leak that the sanitizer reports at its end, and more
// than ten seconds with one input are failures. The child's temporary folder goes with it.
[[nodiscard]] Outcome runWatched(Mutation mutation, std::chrono::seconds length);

} // namespace fuzz
