#include "catalogue/response_head.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <limits>

namespace app::catalogue {

namespace {

// The value of `algorithm` in "sha-256=…, md5=…", with the colons of structured fields taken off.
QByteArray digestOf(const QByteArray& header, QByteArrayView algorithm, qsizetype bytes) {
    for (const QByteArray& part : header.split(',')) {
        const QByteArray item = part.trimmed();
        const qsizetype equals = item.indexOf('=');
        if (equals < 0 || item.left(equals).toLower() != algorithm) continue;
        QByteArray value = item.mid(equals + 1).trimmed();
        if (value.startsWith(':') && value.endsWith(':')) value = value.mid(1, value.size() - 2);
        const auto decoded = QByteArray::fromBase64Encoding(value, QByteArray::AbortOnBase64DecodingErrors);
        if (decoded && decoded.decoded.size() == bytes) return decoded.decoded;
    }
    return {};
}

} // namespace

std::optional<ContentRange> parseContentRange(const QByteArray& header) {
    static const QRegularExpression kShape{
        QStringLiteral("^\\s*bytes\\s+(\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)\\s*$")};
    const auto match = kShape.match(QString::fromLatin1(header));
    if (!match.hasMatch()) return std::nullopt;
    ContentRange range{match.captured(1).toLongLong(), match.captured(2).toLongLong(), -1};
    if (match.captured(3) != QLatin1String("*")) range.total = match.captured(3).toLongLong();
    if (range.last < range.first || (range.total >= 0 && range.last >= range.total)) return std::nullopt;
    return range;
}

QString strongEtag(const QByteArray& header) {
    const QByteArray tag = header.trimmed();
    const bool isStrong = tag.size() >= 2 && tag.startsWith('"') && tag.endsWith('"');
    return isStrong ? QString::fromLatin1(tag) : QString{};
}

int parseRetryAfter(const QByteArray& header, const QDateTime& now) {
    const QByteArray text = header.trimmed();
    bool isNumber = false;
    qint64 seconds = text.toLongLong(&isNumber);
    if (!isNumber) {
        QDateTime until =
            QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        until.setTimeZone(QTimeZone::utc());
        seconds = until.isValid() ? now.secsTo(until) : 0;
    }
    return static_cast<int>(std::clamp<qint64>(seconds, 0, std::numeric_limits<int>::max()));
}

std::optional<Checksum> parseDigest(const QByteArray& reprDigest, const QByteArray& digest,
                                    const QByteArray& contentMd5) {
    for (const QByteArray& header : {reprDigest, digest})
        if (const QByteArray sha256 = digestOf(header, "sha-256", 32); !sha256.isEmpty())
            return Checksum{QStringLiteral("sha256"), sha256};
    if (const QByteArray md5 = digestOf(digest, "md5", 16); !md5.isEmpty()) return Checksum{QStringLiteral("md5"), md5};
    const auto decoded = QByteArray::fromBase64Encoding(contentMd5.trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    if (decoded && decoded.decoded.size() == 16) return Checksum{QStringLiteral("md5"), decoded.decoded};
    return std::nullopt;
}

} // namespace app::catalogue
