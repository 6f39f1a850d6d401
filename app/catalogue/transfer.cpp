#include "catalogue/transfer.h"

#include "catalogue/read_catalogue.h"
#include "catalogue/response_head.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QStorageInfo>

namespace app::catalogue {

namespace {

constexpr qint64 kReadBuffer = 1 << 20;
constexpr qint64 kRealProgress = 1 << 20; // a try that brought so much begins the counting anew

QNetworkRequest requestFor(const QUrl& address) {
    QNetworkRequest request{address};
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setRawHeader("Accept-Encoding", "identity"); // lengths and ranges are then those of the file
    request.setRawHeader("User-Agent", "Entente");
    return request;
}

qint64 lengthOf(const QNetworkReply& reply) {
    bool isNumber = false;
    const qint64 length = reply.rawHeader("Content-Length").toLongLong(&isNumber);
    return isNumber && length >= 0 ? length : -1;
}

bool mayHelpToAskAgain(FailureCode code) {
    return code == FailureCode::serviceDown || code == FailureCode::tooManyRequests || code == FailureCode::cut ||
           code == FailureCode::stalled || code == FailureCode::connectTimeout;
}

} // namespace

Transfer::Transfer(QNetworkAccessManager& network, jobs::JobRunner& runner, TransferRequest request,
                   const Patience& patience, QObject* parent)
    : QObject(parent)
    , m_network(network)
    , m_runner(runner)
    , m_request(std::move(request))
    , m_patience(patience)
    , m_part(m_request.file)
    , m_lock(m_request.file + QStringLiteral(".lock"))
    , m_address(m_request.address) {
    m_lock.setStaleLockTime(0); // only the end of its program frees it
    m_watch.setSingleShot(true);
    m_pause.setSingleShot(true);
    connect(&m_watch, &QTimer::timeout, this, &Transfer::overdue);
    connect(&m_pause, &QTimer::timeout, this, &Transfer::ask);
}

Transfer::~Transfer() {
    dropReply();
}

void Transfer::start() {
    if (!isAllowedAddress(m_address)) return fail(FailureCode::addressRefused);
    if (!m_lock.tryLock(0)) {
        const bool isBusy = m_lock.error() == QLockFile::LockFailedError;
        return fail(isBusy ? FailureCode::busy : FailureCode::cannotWrite, m_request.file);
    }
    ask();
}

void Transfer::cancel() {
    if (!m_isOver) fail(FailureCode::cancelled);
}

void Transfer::ask() {
    QNetworkRequest request = requestFor(m_address);
    m_isResuming = m_mayResume && m_part.canResume(m_request.address.toString());
    if (m_isResuming) {
        request.setRawHeader("Range", "bytes=" + QByteArray::number(m_part.bytes()) + '-');
        request.setRawHeader("If-Range", m_part.mark().validator().toLatin1());
    } else {
        if (!m_request.knownEtag.isEmpty()) request.setRawHeader("If-None-Match", m_request.knownEtag.toLatin1());
        if (!m_request.knownModified.isEmpty())
            request.setRawHeader("If-Modified-Since", m_request.knownModified.toLatin1());
    }
    m_hasHead = false;
    m_reply = m_network.get(request);
    m_reply->setReadBufferSize(kReadBuffer);
    // Queued: a reply must not be dropped while it is still telling.
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Transfer::readHead, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::readyRead, this, &Transfer::readBody, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::finished, this, &Transfer::replyEnded);
    m_watch.start(m_patience.connect);
}

void Transfer::readHead() {
    if (!m_reply) return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_hasHead || status < 200) return;
    m_hasHead = true;
    m_watch.start(m_patience.stall);
    if (status == 200) return acceptWhole();
    if (status == 206 && m_isResuming) return acceptRest();
    if (status == 304 && !m_isResuming && !(m_request.knownEtag.isEmpty() && m_request.knownModified.isEmpty())) {
        m_result.isUnchanged = true;
        return finish();
    }
    if (status == 416 && m_isResuming) return startOver();
    if (const QByteArray location = m_reply->rawHeader("Location"); status / 100 == 3 && !location.isEmpty())
        return follow(location);
    askAgain(failureOf(status));
}

void Transfer::acceptWhole() {
    m_total = lengthOf(*m_reply);
    if (m_total > m_request.mostBytes) return fail(FailureCode::tooLarge);
    const QString folder = QFileInfo{m_request.file}.absolutePath();
    if (const QStorageInfo disk{folder}; m_total > 0 && disk.isValid() && disk.bytesAvailable() < m_total)
        return fail(FailureCode::diskFull, folder);
    m_checksum =
        parseDigest(m_reply->rawHeader("Repr-Digest"), m_reply->rawHeader("Digest"), m_reply->rawHeader("Content-MD5"));
    m_result.etag = strongEtag(m_reply->rawHeader("ETag"));
    m_result.lastModified = QString::fromLatin1(m_reply->rawHeader("Last-Modified"));
    if (!m_part.begin({m_request.address.toString(), m_result.etag, m_result.lastModified, m_total})) failWriting();
}

void Transfer::acceptRest() {
    const auto range = parseContentRange(m_reply->rawHeader("Content-Range"));
    const PartialFile::Mark& mark = m_part.mark();
    const QString etag = strongEtag(m_reply->rawHeader("ETag"));
    const bool isOther = !etag.isEmpty() && !mark.etag.isEmpty() && etag != mark.etag;
    const bool isOtherLength = range && mark.total >= 0 && range->total >= 0 && range->total != mark.total;
    if (!range || range->first != m_part.bytes() || isOther || isOtherLength) return startOver();
    m_total = range->total >= 0 ? range->total : mark.total;
    if (m_total > m_request.mostBytes) return fail(FailureCode::tooLarge);
    m_result.etag = mark.etag;
    m_result.lastModified = mark.lastModified;
    if (!m_checksum) m_checksum = parseDigest(m_reply->rawHeader("Repr-Digest"), m_reply->rawHeader("Digest"), {});
    if (!m_part.resume()) failWriting();
}

void Transfer::follow(const QByteArray& location) {
    const QUrl target = m_address.resolved(QUrl::fromEncoded(location));
    if (!isAllowedAddress(target) || target.scheme() != m_address.scheme())
        return fail(FailureCode::redirectRefused, target.host().isEmpty()
                                                      ? target.scheme()
                                                      : target.scheme() + QStringLiteral("://") + target.host());
    if (++m_redirects > m_patience.mostRedirects) return fail(FailureCode::redirectLoop);
    dropReply();
    m_address = target;
    ask();
}

void Transfer::readBody() {
    if (!m_reply || !m_hasHead || m_isOver) return;
    const QByteArray bytes = m_reply->readAll();
    if (bytes.isEmpty()) return;
    m_watch.start(m_patience.stall);
    if (m_part.bytes() + bytes.size() > m_request.mostBytes) return fail(FailureCode::tooLarge);
    if (!m_part.write(bytes)) return failWriting();
    emit progressed();
}

void Transfer::replyEnded() {
    const QNetworkReply* reply = m_reply;
    readHead();
    if (m_reply == reply) readBody();
    if (!m_reply || m_reply != reply || m_isOver) return;
    const auto error = m_reply->error();
    const bool hasHead = m_hasHead;
    dropReply();
    if (error != QNetworkReply::NoError) return askAgain({codeOf(error)});
    if (!hasHead) return askAgain({FailureCode::cut});
    if (m_total >= 0 && m_part.bytes() < m_total) return askAgain({FailureCode::cut});
    if (m_total >= 0 && m_part.bytes() > m_total) return fail(FailureCode::lengthWrong);
    check();
}

void Transfer::overdue() {
    const bool hasHead = m_hasHead;
    dropReply();
    askAgain({hasHead ? FailureCode::stalled : FailureCode::connectTimeout});
}

void Transfer::askAgain(Failure failure) {
    dropReply();
    m_part.close();
    if (m_part.bytes() - m_mostReceived >= kRealProgress) {
        m_tries = 0;
        m_mostReceived = m_part.bytes();
    }
    const std::chrono::milliseconds asked = std::chrono::seconds{failure.retryAfter};
    if (!mayHelpToAskAgain(failure.code) || ++m_tries >= m_patience.tries || asked > m_patience.longestPause)
        return fail(std::move(failure));
    const auto pause = std::min(m_patience.firstPause * (1 << (m_tries - 1)), m_patience.longestPause);
    m_address = m_request.address;
    m_redirects = 0;
    m_pause.start(std::max(pause, asked));
}

// What was received is of another file than what the service has now.
void Transfer::startOver() {
    dropReply();
    m_part.discard();
    m_mayResume = false;
    ask();
}

void Transfer::check() {
    m_part.close();
    m_result.bytes = m_part.bytes();
    const ContentRule rule{m_request.rule.format, m_request.rule.checksum ? m_request.rule.checksum : m_checksum};
    const QString file = m_part.path();
    const auto work = [file, rule](geo::JobControl& job) { return checkContent(file, rule, job); };
    m_checkJob = m_runner.run<ContentVerdict>(tr("Checking %1").arg(QFileInfo{m_request.file}.fileName()), work,
                                              [this](geo::Result<ContentVerdict> verdict) { checked(verdict); });
}

void Transfer::checked(const geo::Result<ContentVerdict>& verdict) {
    if (m_isOver) return;
    if (!verdict)
        return fail(verdict.error().code == geo::ErrorCode::cancelled ? FailureCode::cancelled
                                                                      : FailureCode::cannotWrite,
                    m_request.file);
    if (verdict->fault) return fail(*verdict->fault);
    m_result.features = verdict->features;
    if (!m_part.keep()) return failWriting();
    finish();
}

void Transfer::dropReply() {
    m_watch.stop();
    if (!m_reply) return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

void Transfer::failWriting() {
    if (m_part.isDiskFull()) return fail(FailureCode::diskFull, QFileInfo{m_request.file}.absolutePath());
    fail(FailureCode::cannotWrite, m_request.file);
}

void Transfer::fail(FailureCode code, const QString& detail) {
    Failure failure{code};
    failure.detail = detail;
    fail(std::move(failure));
}

void Transfer::fail(Failure failure) {
    static constexpr FailureCode kUseless[] = {FailureCode::tooLarge, FailureCode::lengthWrong,
                                               FailureCode::checksumWrong, FailureCode::notTheData,
                                               FailureCode::diskFull};
    const bool isMine = m_lock.isLocked();
    if (isMine && std::ranges::find(kUseless, failure.code) != std::end(kUseless)) m_part.discard();
    failure.service = m_request.address.host();
    failure.limit = m_request.mostBytes;
    m_result.failure = std::move(failure);
    finish();
}

void Transfer::finish() {
    if (m_isOver) return;
    m_isOver = true;
    dropReply();
    m_pause.stop();
    m_checkJob = {};
    m_part.close();
    m_lock.unlock();
    QMetaObject::invokeMethod(this, &Transfer::ended, Qt::QueuedConnection);
}

Failure Transfer::failureOf(int status) const {
    Failure failure{FailureCode::unexpectedStatus};
    failure.status = status;
    if (status == 404 || status == 410) failure.code = FailureCode::notThere;
    if (status == 401 || status == 403) failure.code = FailureCode::notAllowed;
    if (status == 407) failure.code = FailureCode::proxyFailed;
    if (status == 429) failure.code = FailureCode::tooManyRequests;
    if (status >= 500 && status <= 599) failure.code = FailureCode::serviceDown;
    failure.retryAfter = parseRetryAfter(m_reply->rawHeader("Retry-After"), QDateTime::currentDateTimeUtc());
    return failure;
}

FailureCode Transfer::codeOf(QNetworkReply::NetworkError error) const {
    if (error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError)
        return FailureCode::proxyFailed;
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return FailureCode::connectionRefused;
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::NetworkSessionFailedError:
        return FailureCode::hostUnknown;
    case QNetworkReply::SslHandshakeFailedError:
        return FailureCode::insecure;
    case QNetworkReply::TimeoutError:
        return FailureCode::connectTimeout;
    case QNetworkReply::AuthenticationRequiredError:
        return FailureCode::notAllowed;
    default:
        return FailureCode::cut;
    }
}

} // namespace app::catalogue
