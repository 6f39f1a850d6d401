#include "cli/standard_output.h"

#include <cerrno>

#include <poll.h>
#include <unistd.h>

namespace app::cli {

namespace {

void waitForReader() {
    pollfd reader{STDOUT_FILENO, POLLOUT, 0};
    ::poll(&reader, 1, -1);
}

} // namespace

geo::Result<void> writeToStandardOutput(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const ssize_t count = ::write(STDOUT_FILENO, text.data() + at, text.size() - at);
        if (count >= 0)
            at += static_cast<std::size_t>(count);
        else if (errno == EPIPE)
            return {};
        else if (errno == EAGAIN)
            waitForReader();
        else if (errno != EINTR)
            return geo::fail(geo::ErrorCode::writeFailed, {{"file", "-"}});
    }
    return {};
}

} // namespace app::cli
