#include "fuzz/watched_run.h"

#include "fuzz/target.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

namespace fuzz {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double kLongestInput = 10.0;            // seconds of the processor
constexpr std::chrono::seconds kLongestWait{120}; // for an input that waits, for the beginning and for the end
constexpr useconds_t kBetweenLooks = 50'000;
constexpr std::size_t kRoom = 1 << 17;
constexpr rlim_t kMostMemory = rlim_t{3} << 30U; // addresses: an input that asks for more is a failure too

// What the child says to its watcher.
struct Shared {
    std::atomic<std::uint64_t> inputs; // begun
    std::atomic<bool> isEnding;
    std::size_t size;
    std::uint8_t input[kRoom];
};

struct Unmap {
    void operator()(Shared* shared) const { munmap(shared, sizeof(Shared)); }
};

// A folder for all that the child writes, removed by the watcher, whatever becomes of the child.
class Folder {
public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "entente-fuzz-XXXXXX").string();
        if (mkdtemp(name.data())) m_path = name;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        if (!m_path.empty()) std::filesystem::remove_all(m_path, ignored);
    }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

void limitMemory() {
#ifndef __SANITIZE_ADDRESS__ // which reserves addresses beyond any limit
    const rlimit limit{kMostMemory, kMostMemory};
    setrlimit(RLIMIT_AS, &limit);
#endif
}

[[noreturn]] void work(Shared& shared, Mutation& mutation, std::chrono::seconds length, const Folder& folder) {
    setenv("TMPDIR", folder.path().c_str(), 1);
    limitMemory();
    LLVMFuzzerInitialize(nullptr, nullptr);
    const auto end = Clock::now() + length;
    while (Clock::now() < end) {
        const Bytes input = mutation.next();
        shared.size = std::min(input.size(), kRoom);
        if (!input.empty()) std::memcpy(shared.input, input.data(), shared.size);
        ++shared.inputs;
        LLVMFuzzerTestOneInput(input.data(), shared.size);
    }
    shared.isEnding = true;
    std::exit(0);
}

std::string failureOf(int status) {
    if (WIFSIGNALED(status)) return std::string{"ended by signal "} + strsignal(WTERMSIG(status));
    return WEXITSTATUS(status) == 0 ? "" : "ended with code " + std::to_string(WEXITSTATUS(status));
}

// Processor time of another process so far, seconds: other work on the machine does not make an input slow.
double processorTime(pid_t process) {
    clockid_t clock{};
    timespec time{};
    if (clock_getcpuclockid(process, &clock) != 0 || clock_gettime(clock, &time) != 0) return 0.0;
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

// Waits for the child; ends it where it stands still.
std::string watch(pid_t child, const Shared& shared) {
    std::uint64_t seen = 0;
    double begun = 0.0; // processor time when the present input was first seen
    auto since = Clock::now();
    for (;;) {
        int status = 0;
        if (waitpid(child, &status, WNOHANG) == child) return failureOf(status);
        usleep(kBetweenLooks);
        if (const std::uint64_t now = shared.inputs; now != seen) {
            seen = now;
            since = Clock::now();
            begun = processorTime(child);
        }
        const bool isAtWork = seen > 0 && !shared.isEnding;
        const bool isSlow = isAtWork && processorTime(child) - begun > kLongestInput;
        if (!isSlow && Clock::now() - since < kLongestWait) continue;
        kill(child, SIGKILL);
        waitpid(child, &status, 0);
        return "more than ten seconds with one input";
    }
}

} // namespace

Outcome runWatched(Mutation mutation, std::chrono::seconds length) {
    void* room = mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (room == MAP_FAILED) return {"no memory to share with the child", {}, 0};
    const std::unique_ptr<Shared, Unmap> shared{new (room) Shared{}};
    const Folder folder;
    const pid_t child = fork();
    if (child < 0) return {"no child process", {}, 0};
    if (child == 0) work(*shared, mutation, length, folder);
    Outcome outcome;
    outcome.failure = watch(child, *shared);
    outcome.inputs = shared->inputs;
    if (!outcome.failure.empty()) outcome.input.assign(shared->input, shared->input + shared->size);
    return outcome;
}

} // namespace fuzz
