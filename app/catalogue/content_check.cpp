#include "catalogue/content_check.h"

#include "catalogue/json_shape.h"

#include <QCryptographicHash>
#include <QFile>

#include <memory>

namespace app::catalogue {

namespace {

constexpr qint64 kPiece = 1 << 20;
constexpr qint64 kEnds = 70'000; // the end of a zip stands within its longest comment (APPNOTE 4.3.16)

// What is seen of a file while it is read once.
struct Seen {
    JsonShape shape;
    QByteArray beginning;
    QByteArray end;
    qint64 bytes = 0;
};

std::unique_ptr<QCryptographicHash> hashFor(const std::optional<Checksum>& checksum) {
    if (!checksum) return nullptr;
    const bool isMd5 = checksum->algorithm == QLatin1String("md5");
    return std::make_unique<QCryptographicHash>(isMd5 ? QCryptographicHash::Md5 : QCryptographicHash::Sha256);
}

void look(Seen& seen, const QByteArray& piece, bool isJson) {
    if (isJson) seen.shape.add(piece.constData(), piece.size());
    if (seen.beginning.size() < 64) seen.beginning += piece.left(64);
    seen.end = (seen.end + piece).right(kEnds);
    seen.bytes += piece.size();
}

bool isPage(const QByteArray& beginning) {
    return beginning.trimmed().startsWith('<');
}

bool isWhole(const Seen& seen, FileFormat format) {
    switch (format) {
    case FileFormat::geojson:
        return seen.shape.isWhole() && seen.shape.hasFeatures();
    case FileFormat::gzippedGeojson: // ten bytes of head, two at least of data, eight of tail (RFC 1952)
        return seen.bytes >= 20 && seen.beginning.startsWith("\x1f\x8b\x08");
    case FileFormat::csv:
        return seen.bytes > 0 && !isPage(seen.beginning) && !seen.beginning.contains('\0');
    case FileFormat::zip:
        return seen.beginning.startsWith("PK\x03\x04") && seen.end.contains("PK\x05\x06");
    case FileFormat::geopackage:
        return seen.beginning.startsWith("SQLite format 3") && seen.bytes % 512 == 0;
    }
    return false;
}

} // namespace

geo::Result<ContentVerdict> checkContent(const QString& file, const ContentRule& rule, geo::JobControl& job) {
    QFile source{file};
    const auto unreadable = [&] {
        return geo::fail(geo::ErrorCode::fileUnreadable,
                         {{"file", file.toStdString()}, {"detail", source.errorString().toStdString()}});
    };
    if (!source.open(QIODevice::ReadOnly)) return unreadable();
    const auto hash = hashFor(rule.checksum);
    Seen seen;
    while (!source.atEnd()) {
        GEO_TRY(job.step(geo::Phase::checking, seen.bytes, source.size()));
        const QByteArray piece = source.read(kPiece);
        if (piece.isEmpty()) return unreadable();
        if (hash) hash->addData(piece);
        look(seen, piece, rule.format == FileFormat::geojson);
    }
    ContentVerdict verdict;
    verdict.features = seen.shape.features();
    if (hash && hash->result() != rule.checksum->digest)
        verdict.fault = FailureCode::checksumWrong;
    else if (!isWhole(seen, rule.format))
        verdict.fault = FailureCode::notTheData;
    return verdict;
}

} // namespace app::catalogue
