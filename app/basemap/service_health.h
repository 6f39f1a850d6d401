#pragma once

#include "text/language.h"

#include <QString>

#include <cstdint>

namespace app::basemap {

// What keeps a service from showing its pictures.
enum class FetchFault : std::uint8_t {
    none,
    unreachable,     // no network, no such host, nobody answers there
    timedOut,        // it did not answer in time
    cut,             // the connection broke
    insecure,        // the certificate or the encryption is not to be trusted
    notAllowed,      // 401, 403, 407
    tooMany,         // 429
    serverError,     // 5xx; status
    unexpected,      // another status
    redirectRefused, // too many, or to where it must not go
    notAPicture,     // an error message or a page in the place of the picture
    tooLarge,
    fileUnreadable, // of a file of pictures
};

struct ServiceHealth {
    FetchFault fault = FetchFault::none;
    int status = 0;       // of HTTP
    int retrySeconds = 0; // until it is asked again; 0: at once

    friend bool operator==(const ServiceHealth&, const ServiceHealth&) = default;
    [[nodiscard]] bool isFine() const { return fault == FetchFault::none; }
};

// A few words for the corner of the map: "Plan IGN does not answer". "" where it is fine.
[[nodiscard]] QString shortText(const ServiceHealth& health, const QString& serviceName);
// What, why, what happens next.
[[nodiscard]] QString sentence(const ServiceHealth& health, const QString& serviceName);

// A tool tip with the text as it stands: what a service says of itself is no markup. "" for "".
[[nodiscard]] QString plainToolTip(const QString& text);

} // namespace app::basemap
