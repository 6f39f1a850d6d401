#include "basemap/web_answer.h"

#include "basemap/service.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace app::basemap {
namespace {

constexpr std::int64_t kWeek = 7 * 24 * 3600;
constexpr std::int64_t kYear = 366 * 24 * 3600;
constexpr int kLongestRetry = 600; // seconds that a service may ask for

int statusOf(const QNetworkReply& reply) {
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

FetchFault faultOf(QNetworkReply::NetworkError error) {
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::UnknownNetworkError:
        return FetchFault::unreachable;
    case QNetworkReply::OperationCanceledError: // how a transfer time-out arrives
    case QNetworkReply::TimeoutError:
        return FetchFault::timedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return FetchFault::insecure;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return FetchFault::notAllowed;
    default:
        return FetchFault::cut;
    }
}

} // namespace

QNetworkRequest webRequest(const QUrl& address, int timeoutSeconds) {
    QNetworkRequest request{address};
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setRawHeader("User-Agent", "Entente");
    request.setTransferTimeout(timeoutSeconds * 1000);
    return request;
}

std::optional<QUrl> redirectOf(const QNetworkReply& reply) {
    const QByteArray location = reply.rawHeader("Location");
    if (statusOf(reply) / 100 != 3 || location.isEmpty()) return std::nullopt;
    const QUrl target = reply.url().resolved(QUrl::fromEncoded(location));
    const bool isDowngrade =
        reply.url().scheme() == QLatin1String("https") && target.scheme() != QLatin1String("https");
    if (!isAllowedAddress(target) || isDowngrade) return std::nullopt;
    return target;
}

ServiceHealth faultOf(const QNetworkReply& reply) {
    const int status = statusOf(reply);
    if (status == 0) return {faultOf(reply.error()), 0, 0};
    if (status == 200)
        return {reply.error() == QNetworkReply::NoError ? FetchFault::none : faultOf(reply.error()), 0, 0};
    if (status == 204 || status == 304 || status == 404 || status == 410) return {};
    ServiceHealth health{FetchFault::unexpected, status, 0};
    if (status == 401 || status == 403 || status == 407) health.fault = FetchFault::notAllowed;
    if (status == 429) health.fault = FetchFault::tooMany;
    if (status >= 500 && status <= 599) health.fault = FetchFault::serverError;
    if (status / 100 == 3) health.fault = FetchFault::redirectRefused;
    health.retrySeconds = std::clamp(reply.rawHeader("Retry-After").toInt(), 0, kLongestRetry);
    return health;
}

std::int64_t expiryOf(const QNetworkReply& reply, std::int64_t now) {
    for (const QByteArray& part : reply.rawHeader("Cache-Control").toLower().split(',')) {
        const QByteArray directive = part.trimmed();
        if (directive == "no-store") return -1;
        if (directive == "no-cache") return now;
        if (!directive.startsWith("max-age=")) continue;
        bool isNumber = false;
        const qlonglong age = directive.mid(8).toLongLong(&isNumber);
        if (isNumber) return now + std::clamp<std::int64_t>(age, 0, kYear);
    }
    const QByteArray expires = reply.rawHeader("Expires");
    if (expires.isEmpty()) return now + kWeek;
    QDateTime until =
        QLocale::c().toDateTime(QString::fromLatin1(expires), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    until.setTimeSpec(Qt::UTC);
    return until.isValid() ? std::clamp<std::int64_t>(until.toSecsSinceEpoch(), now, now + kYear) : now;
}

} // namespace app::basemap
