#pragma once

#include "catalogue/catalogue.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

// The headers of HTTP that a download looks at (RFC 9110, RFC 9530).
namespace app::catalogue {

// "bytes 100-999/1000".
struct ContentRange {
    qint64 first = 0;
    qint64 last = 0;
    qint64 total = -1; // -1: "*"
};
[[nodiscard]] std::optional<ContentRange> parseContentRange(const QByteArray& header);

// A tag that stands for the very bytes, else "".
[[nodiscard]] QString strongEtag(const QByteArray& header);

// Seconds from `now`, of "120" or of a date; 0 where it is neither or is past.
[[nodiscard]] int parseRetryAfter(const QByteArray& header, const QDateTime& now);

// The checksum of the whole file, from Repr-Digest, Digest (RFC 3230) or Content-MD5 (of a whole answer).
[[nodiscard]] std::optional<Checksum> parseDigest(const QByteArray& reprDigest, const QByteArray& digest,
                                                  const QByteArray& contentMd5);

} // namespace app::catalogue
