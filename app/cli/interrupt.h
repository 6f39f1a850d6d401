#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace app::cli {

// Ctrl+C (SIGINT), SIGTERM and SIGHUP, told as a Qt signal on the thread that made it. They are read from a descriptor
// (signalfd) and not by a handler: a handler could only reach a global. To be made before any thread, which all inherit
// that these signals wait for the descriptor; and listened to once there is an application. The second one ends the
// program at once (130): what was not yet kept is rolled back when the workspace is next opened. Where the system has
// no descriptor to give, the signals keep their usual effect.
class Interrupt : public QObject {
    Q_OBJECT
public:
    Interrupt();
    ~Interrupt() override;

    void listen();

signals:
    void asked();

private:
    void read();

    int m_descriptor = -1;
    bool m_wasAsked = false;
    QSocketNotifier m_notifier;
};

} // namespace app::cli
