#include "basemap/service_health.h"

#include <QCoreApplication>

namespace app::basemap {
namespace {

QString words(const char* english) {
    return QCoreApplication::translate("Basemap", english);
}

QString reasonOf(const ServiceHealth& health) {
    switch (health.fault) {
    case FetchFault::none:
        return {};
    case FetchFault::unreachable:
        return words(
            QT_TRANSLATE_NOOP("Basemap", "The service cannot be reached: no network, or nobody answers there."));
    case FetchFault::timedOut:
        return words(QT_TRANSLATE_NOOP("Basemap", "The service did not answer in time."));
    case FetchFault::cut:
        return words(QT_TRANSLATE_NOOP("Basemap", "The connection to the service broke off."));
    case FetchFault::insecure:
        return words(
            QT_TRANSLATE_NOOP("Basemap", "The connection is not secure: the service's certificate is refused."));
    case FetchFault::notAllowed:
        return words(QT_TRANSLATE_NOOP("Basemap", "The service refuses access (status %1).")).arg(health.status);
    case FetchFault::tooMany:
        return words(QT_TRANSLATE_NOOP("Basemap", "The service asks for fewer requests."));
    case FetchFault::serverError:
        return words(QT_TRANSLATE_NOOP("Basemap", "The service has an error of its own (status %1)."))
            .arg(health.status);
    case FetchFault::unexpected:
        return words(QT_TRANSLATE_NOOP("Basemap", "The service gave an unexpected answer (status %1)."))
            .arg(health.status);
    case FetchFault::redirectRefused:
        return words(
            QT_TRANSLATE_NOOP("Basemap", "The service sends on to other addresses without end, or to an unsafe one."));
    case FetchFault::notAPicture:
        return words(QT_TRANSLATE_NOOP("Basemap", "The service sends something other than pictures."));
    case FetchFault::tooLarge:
        return words(QT_TRANSLATE_NOOP("Basemap", "The service sends pictures that are too large."));
    case FetchFault::fileUnreadable:
        return words(QT_TRANSLATE_NOOP("Basemap", "The file is missing, or holds no pictures that can be read."));
    }
    return {};
}

} // namespace

QString shortText(const ServiceHealth& health, const QString& serviceName) {
    if (health.isFine()) return {};
    if (health.fault == FetchFault::fileUnreadable)
        return words(QT_TRANSLATE_NOOP("Basemap", "%1 cannot be read")).arg(serviceName);
    return words(QT_TRANSLATE_NOOP("Basemap", "%1 does not answer")).arg(serviceName);
}

QString sentence(const ServiceHealth& health, const QString& serviceName) {
    if (health.isFine()) return {};
    QString text = words(QT_TRANSLATE_NOOP("Basemap", "Basemap “%1”: %2")).arg(serviceName, reasonOf(health));
    if (health.fault == FetchFault::fileUnreadable) return text;
    text += u' ' + words(QT_TRANSLATE_NOOP("Basemap", "What was fetched before is shown."));
    if (health.retrySeconds > 0)
        text += u' ' + QCoreApplication::translate("Basemap", "It is asked again in %n second(s).", nullptr,
                                                   health.retrySeconds);
    return text;
}

QString plainToolTip(const QString& text) {
    return text.isEmpty() ? text : QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped());
}

} // namespace app::basemap
