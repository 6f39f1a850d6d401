#include "cli/interrupt.h"

#include "cli/context.h"

#include <csignal>
#include <cstdlib>
#include <utility>

#include <sys/signalfd.h>
#include <unistd.h>

namespace app::cli {

namespace {

// A signal that the parent ignores (nohup) stays ignored.
bool isIgnored(int signal) {
    struct sigaction action {};
    return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

int descriptorOf() {
    sigset_t signalsOfEnd;
    sigemptyset(&signalsOfEnd);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        if (!isIgnored(signal)) sigaddset(&signalsOfEnd, signal);
    const int descriptor = signalfd(-1, &signalsOfEnd, SFD_CLOEXEC | SFD_NONBLOCK);
    if (descriptor >= 0) sigprocmask(SIG_BLOCK, &signalsOfEnd, nullptr);
    return descriptor;
}

} // namespace

Interrupt::Interrupt()
    : m_descriptor(descriptorOf())
    , m_notifier(QSocketNotifier::Read) {}

void Interrupt::listen() {
    if (m_descriptor < 0) return;
    connect(&m_notifier, &QSocketNotifier::activated, this, &Interrupt::read);
    m_notifier.setSocket(m_descriptor);
    m_notifier.setEnabled(true);
}

Interrupt::~Interrupt() {
    m_notifier.setEnabled(false);
    if (m_descriptor >= 0) ::close(m_descriptor);
}

void Interrupt::read() {
    signalfd_siginfo info{};
    while (::read(m_descriptor, &info, sizeof info) == sizeof info) {
        if (std::exchange(m_wasAsked, true)) std::_Exit(kInterrupted);
        emit asked();
    }
}

} // namespace app::cli
