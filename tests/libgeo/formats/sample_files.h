#pragma once

#include "formats/record_reader.h"
#include "formats/source.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QString>
#include <QTemporaryDir>

#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <cstdlib>
#include <string>
#include <vector>

// Files for the tests of the readers and writers.
namespace files {

// A real file beside the project; "" where that folder is absent.
inline QString shared(const QString& name) {
    const QString path = QString::fromLocal8Bit(std::getenv("ENTENTE_SOURCE_DIR")) + "/../shared/data/" + name;
    return QFile::exists(path) ? path : QString{};
}

inline std::string write(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes) {
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly)) return "";
    file.write(bytes);
    return folder.filePath(name).toStdString();
}

inline QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

// Every file of a folder with the hash of its bytes.
inline QMap<QString, QByteArray> stateOf(const QString& folder) {
    QMap<QString, QByteArray> state;
    for (const QString& name : QDir(folder).entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot))
        state[name] = QCryptographicHash::hash(bytesOf(folder + "/" + name), QCryptographicHash::Sha1);
    return state;
}

// Writes two rows (code, name, number; two squares at Nantes) in Lambert-93 or degrees with GDAL itself.
inline bool writeWithGdal(const char* driver, const std::string& path, const char* layerName, int epsg,
                          const char* wkt1, const char* wkt2, char** layerOptions = nullptr) {
    GDALAllRegister();
    GDALDatasetH dataset = GDALCreate(GDALGetDriverByName(driver), path.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    if (!dataset) return false;
    OGRSpatialReferenceH crs = OSRNewSpatialReference(nullptr);
    OSRImportFromEPSG(crs, epsg);
    OSRSetAxisMappingStrategy(crs, OAMS_TRADITIONAL_GIS_ORDER);
    OGRLayerH layer = GDALDatasetCreateLayer(dataset, layerName, crs, wkbPolygon, layerOptions);
    const auto addField = [&](const char* name, OGRFieldType type) {
        OGRFieldDefnH field = OGR_Fld_Create(name, type);
        OGR_L_CreateField(layer, field, TRUE);
        OGR_Fld_Destroy(field);
    };
    addField("code", OFTString);
    addField("nom", OFTString);
    addField("population", OFTInteger);
    const char* wkts[] = {wkt1, wkt2};
    const char* codes[] = {"01004", "44109"};
    const char* names[] = {"Ambérieu", "Nantes"};
    bool done = true;
    for (int i = 0; i < 2; ++i) {
        OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(layer));
        OGR_F_SetFieldString(feature, OGR_F_GetFieldIndex(feature, "code"), codes[i]);
        OGR_F_SetFieldString(feature, OGR_F_GetFieldIndex(feature, "nom"), names[i]);
        OGR_F_SetFieldInteger(feature, OGR_F_GetFieldIndex(feature, "population"), 1000 + i);
        OGRGeometryH geometry = nullptr;
        char* text = const_cast<char*>(wkts[i]);
        OGR_G_CreateFromWkt(&text, nullptr, &geometry);
        OGR_F_SetGeometryDirectly(feature, geometry);
        done = done && OGR_L_CreateFeature(layer, feature) == OGRERR_NONE;
        OGR_F_Destroy(feature);
    }
    OSRDestroySpatialReference(crs);
    GDALClose(dataset);
    return done;
}

inline std::string reasonOf(const geo::Error& error) {
    return std::string{geo::name(error.code)};
}

// What a reading gave, all of it.
struct Reading {
    geo::formats::ReadReport report;
    std::vector<geo::domain::Record> records;
    std::vector<geo::domain::Record> faces;
    std::vector<geo::Diagnostic> diagnostics;
    std::vector<geo::formats::RejectedRow> rejected;

    [[nodiscard]] int count(geo::DiagnosticCode code) const {
        int found = 0;
        for (const auto& list : {diagnostics, report.diagnostics})
            for (const geo::Diagnostic& diagnostic : list) found += diagnostic.code == code ? 1 : 0;
        return found;
    }
};

inline geo::Result<Reading> readAll(const std::string& path, const geo::formats::RecordMapping& mapping,
                                    geo::formats::SourceOptions options = {}) {
    options.kind = mapping.kind;
    GEO_ASSIGN(auto source, geo::formats::Source::open(path, options));
    Reading reading;
    geo::JobControl control;
    GEO_ASSIGN(reading.report, geo::formats::readRecords(
                                   source, mapping,
                                   [&](geo::formats::ReadRecord&& row) -> geo::Result<void> {
                                       reading.records.push_back(std::move(row.record));
                                       reading.faces.insert(reading.faces.end(), row.faces.begin(), row.faces.end());
                                       reading.diagnostics.insert(reading.diagnostics.end(), row.diagnostics.begin(),
                                                                  row.diagnostics.end());
                                       return {};
                                   },
                                   [&](geo::formats::RejectedRow&& row) -> geo::Result<void> {
                                       reading.rejected.push_back(std::move(row));
                                       return {};
                                   },
                                   control));
    return reading;
}

} // namespace files
