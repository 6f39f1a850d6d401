#include "catalogue/read_catalogue.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <map>
#include <set>

namespace app::catalogue {

namespace {

constexpr int kSchema = 1;
constexpr int kMostPageSize = 100'000;

// What is wrong, thrown from within the reading and caught at its top.
struct Fault {
    QString where;
    QString expected;
};

// An object of the document with the path to it. Members are taken, and what was not taken is told.
class Reader {
public:
    Reader(const QJsonValue& value, QString where)
        : m_where(std::move(where)) {
        if (!value.isObject()) throw Fault{m_where, QStringLiteral("an object")};
        m_object = value.toObject();
    }
    void expectNothingElse() const {
        for (const QString& key : m_object.keys())
            if (!m_taken.contains(key)) throw Fault{path(key), QStringLiteral("no such member")};
    }

    [[nodiscard]] QString path(const QString& key) const { return m_where + u'.' + key; }
    [[nodiscard]] bool has(const QString& key) const { return m_object.contains(key); }
    QJsonValue take(const QString& key) {
        if (!has(key)) throw Fault{path(key), QStringLiteral("a value")};
        m_taken.insert(key);
        return m_object.value(key);
    }
    QString text(const QString& key, bool mayBeEmpty = false) {
        const QJsonValue value = take(key);
        if (!value.isString() || (!mayBeEmpty && value.toString().isEmpty()))
            throw Fault{path(key), QStringLiteral("a text")};
        return value.toString();
    }
    qint64 count(const QString& key, qint64 most) {
        const double value = take(key).toDouble(-1.0);
        if (value < 1.0 || value > static_cast<double>(most) || value != std::floor(value))
            throw Fault{path(key), QStringLiteral("a whole number from 1 to %1").arg(most)};
        return static_cast<qint64>(value);
    }
    bool flag(const QString& key) {
        const QJsonValue value = take(key);
        if (!value.isBool()) throw Fault{path(key), QStringLiteral("true or false")};
        return value.toBool();
    }
    // None where the member is null.
    std::optional<Reader> inner(const QString& key) {
        const QJsonValue value = take(key);
        if (value.isNull()) return std::nullopt;
        return Reader{value, path(key)};
    }
    QJsonArray list(const QString& key) {
        const QJsonValue value = take(key);
        if (!value.isArray()) throw Fault{path(key), QStringLiteral("a list")};
        return value.toArray();
    }
    template <class Value>
    Value choice(const QString& key, const std::map<QString, Value>& values) {
        const auto found = values.find(text(key));
        if (found != values.end()) return found->second;
        QStringList names;
        for (const auto& [name, value] : values) names << name;
        throw Fault{path(key), names.join(QStringLiteral(" | "))};
    }

private:
    QJsonObject m_object;
    QString m_where;
    std::set<QString> m_taken;
};

std::set<QString> placeholders(const QString& text) {
    static const QRegularExpression kPlaceholder{QStringLiteral("\\{([^{}]*)\\}")};
    std::set<QString> names;
    for (auto match = kPlaceholder.globalMatch(text); match.hasNext();) names.insert(match.next().captured(1));
    return names;
}

std::set<QString> allowedPlaceholders(const DataSet& dataSet) {
    std::set<QString> names;
    if (dataSet.per == Per::epci) names = {QStringLiteral("epci")};
    if (dataSet.per == Per::commune) names = {QStringLiteral("commune"), QStringLiteral("department")};
    if (dataSet.per == Per::box) names = {QStringLiteral("bbox")};
    if (dataSet.paging.count > 0) names.insert({QStringLiteral("start"), QStringLiteral("count")});
    return names;
}

void checkAddress(const DataSet& dataSet, const QString& where) {
    const auto allowed = allowedPlaceholders(dataSet);
    const auto found = placeholders(dataSet.address);
    for (const QString& name : found)
        if (!allowed.contains(name)) throw Fault{where, QStringLiteral("no {%1}").arg(name)};
    for (const QString& name : allowed)
        if (name != QLatin1String("department") && !found.contains(name))
            throw Fault{where, QStringLiteral("{%1}").arg(name)};
    QString filled = dataSet.address;
    for (const QString& name : found) filled.replace(u'{' + name + u'}', QStringLiteral("1"));
    if (!isAllowedAddress(QUrl{filled, QUrl::StrictMode})) throw Fault{where, QStringLiteral("an https address")};
}

Checksum readChecksum(Reader reader) {
    Checksum checksum;
    checksum.algorithm =
        reader.choice<QString>("algorithm", {{"sha256", QStringLiteral("sha256")}, {"md5", QStringLiteral("md5")}});
    const QString hex = reader.text("value");
    checksum.digest = QByteArray::fromHex(hex.toLatin1());
    const qsizetype bytes = checksum.algorithm == QLatin1String("sha256") ? 32 : 16;
    if (checksum.digest.size() != bytes || hex.size() != bytes * 2)
        throw Fault{reader.path("value"), QStringLiteral("%1 hexadecimal digits").arg(bytes * 2)};
    reader.expectNothingElse();
    return checksum;
}

void readSource(Reader& reader, DataSet& dataSet) {
    dataSet.per = reader.choice<Per>(
        "per", {{"epci", Per::epci}, {"commune", Per::commune}, {"bbox", Per::box}, {"country", Per::country}});
    dataSet.format = reader.choice<FileFormat>("format", {{"geojson", FileFormat::geojson},
                                                          {"geojson.gz", FileFormat::gzippedGeojson},
                                                          {"csv", FileFormat::csv},
                                                          {"zip", FileFormat::zip},
                                                          {"gpkg", FileFormat::geopackage}});
    if (auto paging = reader.inner("paging")) {
        if (dataSet.format != FileFormat::geojson || dataSet.per == Per::commune || dataSet.per == Per::country)
            throw Fault{reader.path("paging"), QStringLiteral("geojson of an epci or a bbox")};
        dataSet.paging.count = static_cast<int>(paging->count("count", kMostPageSize));
        dataSet.paging.mostPages = static_cast<int>(paging->count("most_pages", kMostPageSize));
        paging->expectNothingElse();
    }
    if (auto checksum = reader.inner("checksum")) dataSet.checksum = readChecksum(*checksum);
    dataSet.address = reader.text("address");
    checkAddress(dataSet, reader.path("address"));
    if (reader.has("keep")) {
        dataSet.keep = reader.text("keep");
        if (dataSet.per != Per::country || dataSet.format != FileFormat::geojson)
            throw Fault{reader.path("keep"), QStringLiteral("a geojson of the country")};
    }
    dataSet.typicalBytes = reader.count("bytes", 100'000'000'000);
    dataSet.mostBytes = reader.count("most_bytes", 100'000'000'000);
    dataSet.isVerified = reader.flag("verified");
}

DataSet readDataSet(const QJsonValue& value, const QString& where) {
    Reader reader{value, where};
    DataSet dataSet;
    dataSet.id = reader.text("id");
    static const QRegularExpression kId{QStringLiteral("^[a-z0-9]+(-[a-z0-9]+)*$")};
    if (!kId.match(dataSet.id).hasMatch()) throw Fault{reader.path("id"), QStringLiteral("a-z, 0-9 and -")};
    Reader title{reader.take("title"), reader.path("title")};
    dataSet.titleFrench = title.text("fr");
    dataSet.titleEnglish = title.text("en");
    title.expectNothingElse();
    const auto kind = geo::domain::parseKind(reader.text("kind").toStdString());
    if (!kind || *kind == geo::domain::Kind::dataset || *kind == geo::domain::Kind::placement)
        throw Fault{reader.path("kind"), QStringLiteral("a kind that can be imported")};
    dataSet.kind = *kind;
    dataSet.preset = reader.text("preset", true);
    dataSet.producer = reader.text("producer");
    dataSet.licence = reader.text("licence");
    dataSet.attribution = reader.text("attribution");
    dataSet.vintage = reader.text("vintage", true);
    readSource(reader, dataSet);
    reader.expectNothingElse();
    return dataSet;
}

std::optional<LonLatBox> readBox(Reader& reader) {
    if (reader.take("bbox").isNull()) return std::nullopt;
    const QJsonArray numbers = reader.list("bbox");
    LonLatBox box{};
    if (numbers.size() != 4) throw Fault{reader.path("bbox"), QStringLiteral("west, south, east, north")};
    for (qsizetype i = 0; i < 4; ++i) box[static_cast<std::size_t>(i)] = numbers[i].toDouble(1000.0);
    const auto [west, south, east, north] = box;
    if (!(west < east && south < north && west >= -180 && east <= 180 && south >= -90 && north <= 90))
        throw Fault{reader.path("bbox"), QStringLiteral("west, south, east, north in degrees")};
    return box;
}

Territory readTerritory(const QJsonValue& value, const QString& where) {
    Reader reader{value, where};
    Territory territory;
    territory.siren = reader.text("siren");
    if (!isSiren(territory.siren)) throw Fault{reader.path("siren"), QStringLiteral("a SIREN")};
    territory.name = reader.text("name");
    territory.box = readBox(reader);
    static const QRegularExpression kInsee{QStringLiteral("^([013-9]\\d|2[AB1-9])\\d{3}$")};
    for (const QJsonValue& pair : reader.list("communes")) {
        const CommuneName commune{pair[0].toString(), pair[1].toString()};
        if (!kInsee.match(commune.code).hasMatch() || commune.name.isEmpty() || pair.toArray().size() != 2)
            throw Fault{reader.path("communes"), QStringLiteral("[INSEE code, name]")};
        territory.communes.push_back(commune);
    }
    reader.expectNothingElse();
    return territory;
}

template <class Item>
void expectDifferent(const std::vector<Item>& items, QString Item::*key, const QString& where) {
    std::set<QString> seen;
    for (const Item& item : items)
        if (!seen.insert(item.*key).second) throw Fault{where, QStringLiteral("%1 once").arg(item.*key)};
}

CatalogueContents readDocument(const QJsonDocument& document) {
    Reader top{document.isObject() ? QJsonValue{document.object()} : QJsonValue{}, QStringLiteral("catalogue")};
    if (top.count("schema", 1'000'000) != kSchema) throw Fault{top.path("schema"), QStringLiteral("%1").arg(kSchema)};
    std::ignore = top.text("written");
    std::ignore = top.text("note");
    CatalogueContents contents;
    for (const QJsonValue& value : top.list("data_sets"))
        contents.dataSets.push_back(
            readDataSet(value, top.path("data_sets[%1]").arg(static_cast<qlonglong>(contents.dataSets.size()))));
    for (const QJsonValue& value : top.list("territories"))
        contents.territories.push_back(
            readTerritory(value, top.path("territories[%1]").arg(static_cast<qlonglong>(contents.territories.size()))));
    top.expectNothingElse();
    expectDifferent(contents.dataSets, &DataSet::id, top.path("data_sets"));
    expectDifferent(contents.territories, &Territory::siren, top.path("territories"));
    return contents;
}

} // namespace

bool isAllowedAddress(const QUrl& address) {
    if (!address.isValid() || address.host().isEmpty() || !address.userInfo().isEmpty()) return false;
    if (address.scheme() == QLatin1String("https")) return true;
    return address.scheme() == QLatin1String("http") && QHostAddress{address.host()}.isLoopback();
}

geo::Result<CatalogueContents> readCatalogue(const QByteArray& json, const QString& file) {
    const auto refuse = [&](const QString& detail) {
        return geo::fail(geo::ErrorCode::fileUnreadable,
                         {{"file", file.toStdString()}, {"detail", detail.toStdString()}});
    };
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return refuse(QStringLiteral("JSON, %1: %2").arg(error.offset).arg(error.errorString()));
    try {
        return readDocument(document);
    } catch (const Fault& fault) {
        return refuse(fault.where + QStringLiteral(": ") + fault.expected);
    }
}

} // namespace app::catalogue
