#pragma once

#include "catalogue/content_check.h"
#include "catalogue/partial_file.h"
#include "jobs/job_runner.h"

#include <QLockFile>
#include <QNetworkReply>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace app::catalogue {

// How long a service is waited for, and how often it is asked again.
struct Patience {
    std::chrono::milliseconds connect{20'000};   // until an answer begins
    std::chrono::milliseconds stall{30'000};     // between two pieces of it
    std::chrono::milliseconds firstPause{1'000}; // before it is asked again; twice as long each time
    std::chrono::milliseconds longestPause{60'000};
    int tries = 4;
    int mostRedirects = 5;
};

// What is asked, and where it goes.
struct TransferRequest {
    QUrl address;
    QString file; // takes its name only when whole and checked; its folder exists
    ContentRule rule = {};
    qint64 mostBytes = 0;   // beyond, it is refused
    QString knownEtag = {}; // of the copy that `file` is now: the service may answer that it is unchanged
    QString knownModified = {};
};

struct TransferResult {
    std::optional<Failure> failure;
    bool isUnchanged = false; // the copy there is the current one
    QString etag;
    QString lastModified;
    qint64 bytes = 0;
    qint64 features = 0;
};

// One file from one address: asked again where that may help, gone on with where it was cut, followed from https to
// https only, without cookies and passwords. Lives on one thread with an event loop; the check of the whole is a job.
class Transfer : public QObject {
    Q_OBJECT

public:
    // `network` and `runner` outlive the transfer.
    Transfer(QNetworkAccessManager& network, jobs::JobRunner& runner, TransferRequest request, const Patience& patience,
             QObject* parent = nullptr);
    ~Transfer() override;

    void start();
    // At once; `ended` follows with FailureCode::cancelled. What was received is kept for the next time.
    void cancel();

    [[nodiscard]] qint64 received() const { return m_part.bytes(); }
    [[nodiscard]] qint64 total() const { return m_total; } // -1: not said
    [[nodiscard]] const TransferResult& result() const { return m_result; }

signals:
    void progressed();
    // Once, through the event loop.
    void ended();

private:
    void ask();
    void readHead();
    void acceptWhole();
    void acceptRest();
    void follow(const QByteArray& location);
    void readBody();
    void replyEnded();
    void overdue();
    void askAgain(Failure failure);
    void startOver();
    void check();
    void checked(const geo::Result<ContentVerdict>& verdict);
    void dropReply();
    void fail(FailureCode code, const QString& detail = {});
    void fail(Failure failure);
    void failWriting();
    void finish();
    [[nodiscard]] Failure failureOf(int status) const;
    [[nodiscard]] FailureCode codeOf(QNetworkReply::NetworkError error) const;

    QNetworkAccessManager& m_network;
    jobs::JobRunner& m_runner;
    TransferRequest m_request;
    Patience m_patience;
    PartialFile m_part;
    QLockFile m_lock;
    QUrl m_address; // after redirects
    QNetworkReply* m_reply = nullptr;
    QTimer m_watch;
    QTimer m_pause;
    jobs::JobHandle m_checkJob;
    std::optional<Checksum> m_checksum; // that the service sent
    TransferResult m_result;
    qint64 m_total = -1;
    qint64 m_mostReceived = 0; // when the tries were last counted anew
    int m_tries = 0;
    int m_redirects = 0;
    bool m_isResuming = false;
    bool m_mayResume = true;
    bool m_hasHead = false;
    bool m_isOver = false;
};

} // namespace app::catalogue
