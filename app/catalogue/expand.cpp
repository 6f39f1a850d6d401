#include "catalogue/expand.h"

#include <QCryptographicHash>

namespace app::catalogue {

namespace {

QString suffix(FileFormat format) {
    switch (format) {
    case FileFormat::geojson:
        return QStringLiteral("geojson");
    case FileFormat::gzippedGeojson:
        return QStringLiteral("geojson.gz");
    case FileFormat::csv:
        return QStringLiteral("csv");
    case FileFormat::zip:
        return QStringLiteral("zip");
    case FileFormat::geopackage:
        return QStringLiteral("gpkg");
    }
    return {};
}

QString boxText(const LonLatBox& box) {
    QStringList numbers;
    for (const double degrees : box) numbers << QString::number(degrees, 'f', 5);
    return numbers.join(u',');
}

// The name says what it is; its last part tells addresses apart that would have the same name.
QString fileName(const DataSet& dataSet, const QString& of, const QUrl& address) {
    const QByteArray digest = QCryptographicHash::hash(address.toEncoded(), QCryptographicHash::Sha256).toHex().left(8);
    QStringList parts{dataSet.id};
    if (!of.isEmpty()) parts << of;
    parts << QString::fromLatin1(digest);
    return parts.join(u'-') + u'.' + suffix(dataSet.format);
}

Download download(const DataSet& dataSet, const QString& address, const QString& what, const QString& of) {
    const QUrl url{address, QUrl::TolerantMode};
    return {url, what, fileName(dataSet, of, url)};
}

Download ofCommune(const DataSet& dataSet, const CommuneName& commune) {
    QString address = dataSet.address;
    address.replace("{commune}", commune.code).replace("{department}", departmentOf(commune.code));
    return download(dataSet, address, commune.name, commune.code);
}

Download ofTerritory(const DataSet& dataSet, const Territory& territory, int number) {
    QString address = dataSet.address;
    address.replace("{epci}", territory.siren);
    if (territory.box) address.replace("{bbox}", boxText(*territory.box));
    QString of = dataSet.per == Per::country ? QString{} : territory.siren;
    if (dataSet.paging.count == 0) return download(dataSet, address, {}, of);
    address.replace("{count}", QString::number(dataSet.paging.count))
        .replace("{start}", QString::number(qint64{number} * dataSet.paging.count));
    of += QStringLiteral("-%1").arg(number + 1, 3, 10, QLatin1Char('0'));
    return download(dataSet, address, QString::number(number + 1), of);
}

} // namespace

QString departmentOf(const QString& insee) {
    return insee.left(insee.startsWith(QLatin1String("97")) ? 3 : 2);
}

bool needsTerritory(const DataSet& dataSet) {
    return dataSet.per == Per::commune || dataSet.per == Per::box || !dataSet.keep.isEmpty();
}

std::vector<Download> expand(const DataSet& dataSet, const Territory& territory) {
    std::vector<Download> downloads;
    if (needsTerritory(dataSet) && !territory.isKnown()) return downloads;
    if (dataSet.per == Per::commune)
        for (const CommuneName& commune : territory.communes) downloads.push_back(ofCommune(dataSet, commune));
    else
        downloads.push_back(ofTerritory(dataSet, territory, 0));
    return downloads;
}

Download page(const DataSet& dataSet, const Territory& territory, int number) {
    return ofTerritory(dataSet, territory, number);
}

qint64 typicalBytes(const DataSet& dataSet, const Territory& territory) {
    if (dataSet.per != Per::commune) return dataSet.typicalBytes;
    return dataSet.typicalBytes * static_cast<qint64>(std::max<std::size_t>(1, territory.communes.size()));
}

QStringList keptBeginnings(const DataSet& dataSet, const Territory& territory) {
    QStringList beginnings;
    if (dataSet.keep.isEmpty()) return beginnings;
    for (const CommuneName& commune : territory.communes) {
        QString beginning = dataSet.keep;
        beginning.replace("{department}", departmentOf(commune.code).rightJustified(3, u'0'));
        if (!beginnings.contains(beginning)) beginnings << beginning;
    }
    return beginnings;
}

} // namespace app::catalogue
