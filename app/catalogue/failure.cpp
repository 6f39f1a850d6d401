#include "catalogue/failure.h"

#include <QCoreApplication>

namespace app::catalogue {

namespace {

struct Failures {
    Q_DECLARE_TR_FUNCTIONS(Failures)
};

QString sizeText(qint64 bytes, const text::Language& language) {
    return language.locale().formattedDataSize(bytes, 0, QLocale::DataSizeSIFormat);
}

QString whenText(const Failure& failure) {
    if (failure.retryAfter <= 0) return Failures::tr("Try again in a few minutes.");
    const int minutes = (failure.retryAfter + 59) / 60;
    return Failures::tr("It asks to wait: try again in %n minute(s).", nullptr, minutes);
}

QString ofNetwork(const Failure& failure) {
    const QString& service = failure.service;
    switch (failure.code) {
    case FailureCode::hostUnknown:
        return Failures::tr("%1 cannot be found: the network is down, or the service has moved. Check the connection, "
                            "then try again.")
            .arg(service);
    case FailureCode::connectionRefused:
        return Failures::tr("%1 does not accept connections. The service may be under repair: try again later.")
            .arg(service);
    case FailureCode::connectTimeout:
        return Failures::tr("%1 did not answer in time. Check the connection, or try again later.").arg(service);
    case FailureCode::stalled:
        return Failures::tr("%1 began to send and then stopped. Try again: what was received is kept.").arg(service);
    case FailureCode::cut:
        return Failures::tr("The connection to %1 broke several times. Try again: what was received is kept.")
            .arg(service);
    case FailureCode::insecure:
        return Failures::tr("The connection to %1 is not secure: its certificate is not valid here. Check the date of "
                            "this computer, or ask your network administrator.")
            .arg(service);
    case FailureCode::proxyFailed:
        return Failures::tr("The proxy of your network does not let %1 through. Check the proxy in the settings of the "
                            "desktop, or ask your network administrator.")
            .arg(service);
    default:
        return {};
    }
}

QString ofAnswer(const Failure& failure) {
    const QString& service = failure.service;
    switch (failure.code) {
    case FailureCode::notThere:
        return Failures::tr("%1 does not have this file (answer %2). It may not exist for this territory; else the "
                            "address has changed: look on the site of the producer.")
            .arg(service)
            .arg(failure.status);
    case FailureCode::notAllowed:
        return Failures::tr("%1 refuses this file to the public (answer %2). Download it from the site of the "
                            "producer, then import it.")
            .arg(service)
            .arg(failure.status);
    case FailureCode::tooManyRequests:
        return Failures::tr("%1 has had too many requests from here.").arg(service) + u' ' + whenText(failure);
    case FailureCode::serviceDown:
        return Failures::tr("%1 has a fault of its own (answer %2).").arg(service).arg(failure.status) + u' ' +
               whenText(failure);
    case FailureCode::unexpectedStatus:
        return Failures::tr("%1 gave an answer that was not expected (%2). Try again later, or download the file from "
                            "the site of the producer.")
            .arg(service)
            .arg(failure.status);
    case FailureCode::redirectLoop:
        return Failures::tr("%1 sends from one address to another without end. Try again later.").arg(service);
    case FailureCode::redirectRefused:
        return Failures::tr("%1 sends to an address that is not secure%2. It was not followed; download the file from "
                            "the site of the producer, then import it.")
            .arg(service, failure.detail.isEmpty() ? QString{} : QStringLiteral(" (%1)").arg(failure.detail));
    default:
        return {};
    }
}

QString ofContents(const Failure& failure, const text::Language& language) {
    const QString& service = failure.service;
    switch (failure.code) {
    case FailureCode::tooLarge:
        return Failures::tr("%1 sends more than is accepted for this data set (%2). Nothing was kept; download the "
                            "file from the site of the producer, then import it.")
            .arg(service, sizeText(failure.limit, language));
    case FailureCode::lengthWrong:
        return Failures::tr("%1 did not send as much as it said. Nothing was kept: try again.").arg(service);
    case FailureCode::checksumWrong:
        return Failures::tr("What %1 sent does not have the checksum that is published: it was changed or damaged on "
                            "the way. Nothing was kept: try again.")
            .arg(service);
    case FailureCode::notTheData:
        return Failures::tr("What %1 sent is not the data, or only a part of it; a network that asks to log in first "
                            "does this too. Nothing was kept: open a web page, then try again.")
            .arg(service);
    case FailureCode::diskFull:
        return Failures::tr("The disk is full: the file of %1 could not be kept in %2. Free some space, then try "
                            "again.")
            .arg(service, failure.detail);
    case FailureCode::cannotWrite:
        return Failures::tr("The file %1 cannot be written. Check your rights on its folder, then try again.")
            .arg(failure.detail);
    case FailureCode::busy:
        return Failures::tr("Another window or program is downloading the same file from %1. Wait until it has ended, "
                            "then try again.")
            .arg(service);
    default:
        return {};
    }
}

} // namespace

QString name(FailureCode code) {
    static constexpr const char* kNames[] = {"cancelled",
                                             "address_refused",
                                             "host_unknown",
                                             "connection_refused",
                                             "connect_timeout",
                                             "stalled",
                                             "cut",
                                             "insecure",
                                             "proxy_failed",
                                             "not_there",
                                             "not_allowed",
                                             "too_many_requests",
                                             "service_down",
                                             "unexpected_status",
                                             "redirect_loop",
                                             "redirect_refused",
                                             "too_large",
                                             "length_wrong",
                                             "checksum_wrong",
                                             "not_the_data",
                                             "disk_full",
                                             "cannot_write",
                                             "busy",
                                             "no_copy",
                                             "not_listed"};
    return QLatin1String{kNames[static_cast<std::size_t>(code)]};
}

bool isServiceDown(FailureCode code) {
    switch (code) {
    case FailureCode::hostUnknown:
    case FailureCode::connectionRefused:
    case FailureCode::connectTimeout:
    case FailureCode::stalled:
    case FailureCode::cut:
    case FailureCode::insecure:
    case FailureCode::proxyFailed:
    case FailureCode::tooManyRequests:
    case FailureCode::serviceDown:
    case FailureCode::notTheData:
        return true;
    default:
        return false;
    }
}

QString sentence(const Failure& failure, const text::Language& language) {
    switch (failure.code) {
    case FailureCode::cancelled:
        return Failures::tr("Stopped as you asked.");
    case FailureCode::addressRefused:
        return Failures::tr("The catalogue gives an address of %1 that is not secure; it was not asked. Update "
                            "Entente, or correct the catalogue.")
            .arg(failure.service);
    case FailureCode::noCopy:
        return Failures::tr("There is no copy of the file of %1 on this computer. Connect to the network, then "
                            "download it.")
            .arg(failure.service);
    case FailureCode::notListed:
        return Failures::tr("The communes of this territory are not known, and could not be asked for. Download its "
                            "communes first.");
    default:
        break;
    }
    for (const QString& text : {ofNetwork(failure), ofAnswer(failure), ofContents(failure, language)})
        if (!text.isEmpty()) return text;
    return {};
}

} // namespace app::catalogue
