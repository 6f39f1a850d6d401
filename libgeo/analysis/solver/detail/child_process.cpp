#include "analysis/solver/detail/child_process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace geo::analysis::detail {

namespace {

struct Actions {
    posix_spawn_file_actions_t value{};
    Actions() { posix_spawn_file_actions_init(&value); }
    ~Actions() { posix_spawn_file_actions_destroy(&value); }
    Actions(const Actions&) = delete;
    Actions& operator=(const Actions&) = delete;
};

// A group of its own; signals as a program expects them, whatever this one blocks or ignores.
struct Attributes {
    posix_spawnattr_t value{};
    Attributes() {
        posix_spawnattr_init(&value);
        posix_spawnattr_setflags(
            &value, static_cast<short>(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF));
        posix_spawnattr_setpgroup(&value, 0);
        sigset_t none;
        sigemptyset(&none);
        posix_spawnattr_setsigmask(&value, &none);
        sigset_t usual;
        sigemptyset(&usual);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) sigaddset(&usual, signal);
        posix_spawnattr_setsigdefault(&value, &usual);
    }
    ~Attributes() { posix_spawnattr_destroy(&value); }
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;
};

Error startError(int number, const std::string& program) {
    if (number == ENOENT || number == EACCES || number == ENOEXEC)
        return {ErrorCode::solverMissing, {{"program", program}}};
    return {ErrorCode::solverFailed, {{"program", program}, {"detail", std::strerror(number)}}};
}

} // namespace

Result<ChildProcess> ChildProcess::start(const std::vector<std::string>& words, std::uint64_t memory) {
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return std::unexpected(startError(errno, words.front()));
    const Actions actions;
    auto* const todo = const_cast<posix_spawn_file_actions_t*>(&actions.value);
    posix_spawn_file_actions_addopen(todo, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(todo, pipe[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(todo, pipe[1], STDERR_FILENO);
    const Attributes attributes;
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    pid_t process = -1;
    const int failed = ::posix_spawnp(&process, arguments.front(), todo, &attributes.value, arguments.data(), environ);
    ::close(pipe[1]);
    if (failed != 0) {
        ::close(pipe[0]);
        return std::unexpected(startError(failed, words.front()));
    }
    const rlimit limit{memory, memory};
    ::prlimit(process, RLIMIT_AS, &limit, nullptr);
    ::fcntl(pipe[0], F_SETFL, O_NONBLOCK);
    return ChildProcess{process, pipe[0]};
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : m_process(std::exchange(other.m_process, -1))
    , m_output(std::exchange(other.m_output, -1))
    , m_hasEnded(other.m_hasEnded) {}

ChildProcess::~ChildProcess() {
    if (m_process > 0) {
        kill();
        end();
    }
    if (m_output >= 0) ::close(m_output);
}

std::string ChildProcess::read(std::chrono::milliseconds patience) {
    pollfd watched{m_output, POLLIN, 0};
    if (m_hasEnded || ::poll(&watched, 1, static_cast<int>(patience.count())) <= 0) return {};
    std::array<char, 4096> buffer{};
    const ssize_t count = ::read(m_output, buffer.data(), buffer.size());
    if (count > 0) return {buffer.data(), static_cast<std::size_t>(count)};
    if (count == 0 || (errno != EAGAIN && errno != EINTR)) m_hasEnded = true;
    return {};
}

void ChildProcess::interrupt() const {
    ::kill(m_process, SIGINT);
}

void ChildProcess::kill() const {
    ::kill(-m_process, SIGKILL);
    ::kill(m_process, SIGKILL);
}

ChildProcess::End ChildProcess::end() {
    int status = 0;
    while (::waitpid(m_process, &status, 0) < 0 && errno == EINTR) {
    }
    ::kill(-std::exchange(m_process, -1), SIGKILL); // what it has started itself
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 0, WIFSIGNALED(status) ? WTERMSIG(status) : 0};
}

} // namespace geo::analysis::detail
