#include "exchange/export_format.h"

#include "usecase/standard_tables.h"

#include <QCoreApplication>

#include <array>

namespace app::exchange {

using geo::domain::Kind;

namespace {

constexpr std::array kSites = {Kind::site};
constexpr std::array kSitesEco = {Kind::site, Kind::poleEco, Kind::siteEco, Kind::etablissement};
constexpr std::span<const Kind> kAny = {};

constexpr const char* kLonLat = QT_TRANSLATE_NOOP("ExportDialog", "Longitude and latitude, set by the format");
constexpr const char* kMixed =
    QT_TRANSLATE_NOOP("ExportDialog", "Areas in Lambert-93, points in longitude and latitude, set by the standard");
constexpr const char* kLambert =
    QT_TRANSLATE_NOOP("ExportDialog", "Lambert-93, set by the standard; overseas that of the workspace");

constexpr const char* kFricheHint =
    QT_TRANSLATE_NOOP("ExportDialog", "The sites that have a brownfield sheet, with the official columns. Rows that "
                                      "do not conform are written too, and told.");

constexpr std::array kFormats = {
    ExportFormat{
        "fr-csv", QT_TRANSLATE_NOOP("ExportDialog", "CSV for a French Excel"), "csv", "fr-csv",
        QT_TRANSLATE_NOOP("ExportDialog", "Semicolons, decimal commas, dates as 31/12/2026. One kind of rows."), false,
        true, nullptr, kAny},
    ExportFormat{
        "csv", QT_TRANSLATE_NOOP("ExportDialog", "CSV (RFC 4180)"), "csv", "csv",
        QT_TRANSLATE_NOOP("ExportDialog", "For programs: commas, decimal points, ISO dates. One kind of rows."), false,
        true, nullptr, kAny},
    ExportFormat{"xlsx", QT_TRANSLATE_NOOP("ExportDialog", "Excel workbook"), "xlsx", "",
                 QT_TRANSLATE_NOOP("ExportDialog", "A sheet for each kind of rows."), true, true, nullptr, kAny},
    ExportFormat{"gpkg", QT_TRANSLATE_NOOP("ExportDialog", "GeoPackage"), "gpkg", "",
                 QT_TRANSLATE_NOOP("ExportDialog", "For a GIS: a layer for each kind of rows, nothing shortened."),
                 true, false, nullptr, kAny},
    ExportFormat{"shp", QT_TRANSLATE_NOOP("ExportDialog", "Shapefile"), "shp", "",
                 QT_TRANSLATE_NOOP("ExportDialog",
                                   "One kind of rows. Names are shortened to 10 characters and texts cut at 254 "
                                   "bytes; prefer GeoPackage."),
                 false, false, nullptr, kAny},
    ExportFormat{"geojson", QT_TRANSLATE_NOOP("ExportDialog", "GeoJSON"), "geojson", "",
                 QT_TRANSLATE_NOOP("ExportDialog", "For the web: always in longitude and latitude."), true, false,
                 kLonLat, kAny},
    ExportFormat{"cnig-friches-csv", QT_TRANSLATE_NOOP("ExportDialog", "CNIG Friches v1.0.6 (CSV)"), "csv",
                 "cnig-friches", kFricheHint, false, false, kLonLat, kSites},
    ExportFormat{"cnig-friches-gpkg", QT_TRANSLATE_NOOP("ExportDialog", "CNIG Friches v1.0.6 (GeoPackage)"), "gpkg",
                 "cnig-friches", kFricheHint, false, false, kLambert, kSites},
    ExportFormat{"cnig-sites-eco-csv", QT_TRANSLATE_NOOP("ExportDialog", "CNIG Sites économiques v2024-10 (CSV)"),
                 "csv", "cnig-sites-eco",
                 QT_TRANSLATE_NOOP("ExportDialog",
                                   "One class of the standard: of sites, those that have the sheet of a plot. Rows "
                                   "that do not conform are written too, and told."),
                 false, false, kMixed, kSites},
    ExportFormat{"cnig-sites-eco-gpkg",
                 QT_TRANSLATE_NOOP("ExportDialog", "CNIG Sites économiques v2024-10 (GeoPackage)"), "gpkg",
                 "cnig-sites-eco",
                 QT_TRANSLATE_NOOP("ExportDialog",
                                   "A layer for each class, as in the official template; sites are the plots. Rows "
                                   "that do not conform are written too, and told."),
                 true, false, kLambert, kSitesEco}};

QString words(const char* english) {
    return QCoreApplication::translate("ExportDialog", english);
}

} // namespace

QString ExportFormat::name() const {
    return words(english);
}

QString ExportFormat::hintText() const {
    return words(hint);
}

QString ExportFormat::crsText() const {
    return crs ? words(crs) : QString{};
}

bool ExportFormat::takes(Kind kind) const {
    return !geo::usecase::isStandardProfile(profile) || geo::usecase::classUnder(profile, kind).has_value();
}

bool ExportFormat::takesBoth(Kind a, Kind b) const {
    if (!holdsSeveral || !takes(a) || !takes(b)) return false;
    return !geo::usecase::isStandardProfile(profile) ||
           *geo::usecase::classUnder(profile, a) != *geo::usecase::classUnder(profile, b);
}

std::span<const ExportFormat> exportFormats() {
    return kFormats;
}

} // namespace app::exchange
