#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace geo::analysis::detail {

// A program of PATH that runs beside this one: in a process group of its own, without a shell, nothing to read, its
// output and its complaints in one pipe. Its end is waited for, at the latest by destroying this, which kills the
// group.
class ChildProcess {
public:
    // The first word is the program. `memory`: bytes of address space that it may have. Errors: solverMissing
    // (program), internal (detail).
    [[nodiscard]] static Result<ChildProcess> start(const std::vector<std::string>& words, std::uint64_t memory);

    ChildProcess(ChildProcess&& other) noexcept;
    ChildProcess& operator=(ChildProcess&& other) = delete;
    ~ChildProcess();

    // What it has written since; waits that long for some. "" where it has written nothing, or ended.
    [[nodiscard]] std::string read(std::chrono::milliseconds patience);
    // Whether it wrote all it will ever write.
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }

    // Asks it to end (as Ctrl+C would).
    void interrupt() const;
    void kill() const;

    struct End {
        int exitCode = 0; // where no signal ended it
        int signal = 0;   // 0: none
    };
    // Waits for the end; what is left of its group is killed.
    End end();

private:
    ChildProcess(int process, int output)
        : m_process(process)
        , m_output(output) {}

    int m_process = -1;
    int m_output = -1;
    bool m_hasEnded = false;
};

} // namespace geo::analysis::detail
