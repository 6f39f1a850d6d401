#pragma once

#include "text/language.h"

#include <QString>

#include <cstdint>

namespace app::catalogue {

// Why a file could not be had.
enum class FailureCode : std::uint8_t {
    cancelled,
    addressRefused,    // not https, or with a user name
    hostUnknown,       // no such service, or no network
    connectionRefused, // nobody answers there
    connectTimeout,    // nothing came back in time
    stalled,           // it began, and then nothing more came
    cut,               // the connection broke
    insecure,          // the certificate or the encryption is not to be trusted
    proxyFailed,       // the desktop's proxy does not let it through
    notThere,          // 404, 410
    notAllowed,        // 401, 403
    tooManyRequests,   // 429; retryAfter
    serviceDown,       // 5xx; status, retryAfter
    unexpectedStatus,  // status
    redirectLoop,
    redirectRefused, // to something else than https; detail: where to
    tooLarge,        // limit
    lengthWrong,     // more or less came than was said
    checksumWrong,
    notTheData,  // other contents than the format of the entry: a page of text, an error, half a file
    diskFull,    // detail: the folder
    cannotWrite, // detail: the file
    busy,        // another program is downloading the same; detail: the file
    noCopy,      // asked to use copies only, and there is none
    notListed,   // the territory is not known, and could not be asked for
};

struct Failure {
    FailureCode code = FailureCode::cancelled;
    QString service = {}; // the host
    int status = 0;       // of HTTP
    int retryAfter = 0;   // seconds that the service asks to wait; 0: it does not say
    qint64 limit = 0;     // bytes
    QString detail = {};
};

// The stable name for JSON: "service_down".
[[nodiscard]] QString name(FailureCode code);

// The service or what stands between does not work now: a copy may take its place, and to try again may help.
[[nodiscard]] bool isServiceDown(FailureCode code);

// Which service, why, what to do.
[[nodiscard]] QString sentence(const Failure& failure, const text::Language& language);

} // namespace app::catalogue
