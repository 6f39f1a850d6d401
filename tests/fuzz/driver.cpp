// The main of every fuzz target: `<target> CORPUS` makes inputs for ENTENTE_FUZZ_SECONDS (30), from the seed
// ENTENTE_FUZZ_SEED; `<target> FILE...` runs the target once with each. With clang, ENTENTE_LIBFUZZER=ON takes
// libFuzzer's main instead.
#include "fuzz/target.h"
#include "fuzz/watched_run.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

// Where a target has nothing to prepare.
extern "C" __attribute__((weak)) int LLVMFuzzerInitialize(int*, char***) {
    return 0;
}

namespace {

std::uint64_t numberIn(const char* variable, std::uint64_t otherwise) {
    const char* text = std::getenv(variable);
    return text && *text ? std::strtoull(text, nullptr, 10) : otherwise;
}

int runFiles(int count, char** names) {
    LLVMFuzzerInitialize(nullptr, nullptr);
    for (int i = 0; i < count; ++i) {
        std::ifstream file{names[i], std::ios::binary};
        const fuzz::Bytes bytes{std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
        std::fprintf(stderr, "%s (%zu bytes)\n", names[i], bytes.size());
        LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    }
    return 0;
}

std::string kept(const std::string& target, std::uint64_t seed, const fuzz::Bytes& input) {
    const std::string name = target + "-" + std::to_string(seed) + ".input";
    std::ofstream file{name, std::ios::binary};
    file.write(reinterpret_cast<const char*>(input.data()), static_cast<std::streamsize>(input.size()));
    return std::filesystem::absolute(name).string();
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: %s CORPUS | FILE...\n", argv[0]);
        return 2;
    }
    if (std::filesystem::is_regular_file(argv[1])) return runFiles(argc - 1, argv + 1);
    const std::chrono::seconds length{numberIn("ENTENTE_FUZZ_SECONDS", 30)};
    const std::uint64_t seed = numberIn("ENTENTE_FUZZ_SEED", 20261122);
    const auto outcome = fuzz::runWatched(fuzz::Mutation{fuzz::corpusIn(argv[1]), seed}, length);
    std::fprintf(stderr, "seed %llu, %llu inputs\n", static_cast<unsigned long long>(seed),
                 static_cast<unsigned long long>(outcome.inputs));
    if (outcome.failure.empty()) return outcome.inputs > 0 ? 0 : 1;
    const std::string target = std::filesystem::path{argv[0]}.filename().string();
    const std::string file = kept(target, seed, outcome.input);
    std::fprintf(stderr, "%s: the input is kept; see it again with\n  %s %s\n", outcome.failure.c_str(), argv[0],
                 file.c_str());
    return 1;
}
