#pragma once

#include "base/result.h"
#include "domain/kind.h"
#include "text/language.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace app::catalogue {

// One address serves: an EPCI by its SIREN, each commune by its INSEE code, a box of longitudes and latitudes, or all
// of France.
enum class Per : std::uint8_t { epci, commune, box, country };

// What the bytes of a download must be.
enum class FileFormat : std::uint8_t { geojson, gzippedGeojson, csv, zip, geopackage };

// What is published beside a file, to compare it with.
struct Checksum {
    QString algorithm; // "sha256", "md5"
    QByteArray digest; // the bytes, not their hexadecimal form
};

// A service that hands out so many features at once: {start} and {count} of the address.
struct Paging {
    int count = 0; // 0: everything at once
    int mostPages = 1;
};

// A set of open data: what it is, who made it, and where it is.
struct DataSet {
    QString id;
    QString titleFrench;
    QString titleEnglish;
    geo::domain::Kind kind = geo::domain::Kind::commune;
    QString preset; // that reads it; "": found by the import itself
    QString producer;
    QString licence;
    QString attribution;
    QString vintage; // "" where the service has the current state only
    QString address; // with {commune} {department} {epci} {bbox} {start} {count}
    Per per = Per::epci;
    FileFormat format = FileFormat::geojson;
    Paging paging;
    std::optional<Checksum> checksum;
    QString keep; // of a file of all France: features with a text that begins so ({department}: 3 characters)
    qint64 typicalBytes = 0; // of one address (all of its pages), about
    qint64 mostBytes = 0;    // of one file: beyond, it is refused
    bool isVerified = false; // the address was reached when the catalogue was written

    [[nodiscard]] QString title(const text::Language& language) const;
};

struct CommuneName {
    QString code; // INSEE, 5 characters
    QString name;
};

// West, south, east, north: degrees of WGS 84.
using LonLatBox = std::array<double, 4>;

// An EPCI. Without communes it is known by name only: they are asked from the service of communes.
struct Territory {
    QString siren; // 9 digits
    QString name;
    std::optional<LonLatBox> box;
    std::vector<CommuneName> communes;

    [[nodiscard]] bool isKnown() const { return !communes.empty() && box.has_value(); }
};

// The open data that the program knows of. A value; read once.
class Catalogue {
public:
    // Error: fileUnreadable (file, detail: where in the document, and what was expected).
    [[nodiscard]] static geo::Result<Catalogue> parse(const QByteArray& json, const QString& file);
    // Errors: fileMissing, fileUnreadable.
    [[nodiscard]] static geo::Result<Catalogue> open(const QString& file);
    // The one that the program carries.
    [[nodiscard]] static geo::Result<Catalogue> embedded();

    [[nodiscard]] const std::vector<DataSet>& dataSets() const { return m_dataSets; }
    [[nodiscard]] const std::vector<Territory>& territories() const { return m_territories; }

    // By its id, or the first of a kind by the name of the kind. Error: valueNotInList (field, value, allowed).
    [[nodiscard]] geo::Result<DataSet> find(std::string_view idOrKind) const;
    // By its SIREN; one that is not listed has its number only. Error: valueMalformed where it is no SIREN.
    [[nodiscard]] geo::Result<Territory> territory(const QString& siren) const;

private:
    std::vector<DataSet> m_dataSets;
    std::vector<Territory> m_territories;
};

// Nine digits whose control digit is right (ISO/IEC 7812-1 Annex B, as Insee defines it).
[[nodiscard]] bool isSiren(const QString& text);

} // namespace app::catalogue
