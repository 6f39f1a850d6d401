#include "formats/detail/gdal_handle.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_http.h>
#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <mutex>

namespace geo::formats::detail {

namespace {

// What GDAL may not do here. Set for the thread, so that nothing else in the process is touched.
constexpr std::array<std::pair<const char*, const char*>, 16> kSettings = {{
    {"CPL_VSIL_CURL_ALLOWED_EXTENSIONS", ".none"}, // no network
    {"GDAL_PAM_ENABLED", "NO"},                    // no .aux.xml
    {"CPL_VSIL_GZIP_WRITE_PROPERTIES", "NO"},      // no .properties
    {"GDAL_DISABLE_READDIR_ON_OPEN", "TRUE"},
    {"SHAPE_RESTORE_SHX", "NO"},
    {"GML_SKIP_RESOLVE_ELEMS", "ALL"}, // no xlink is followed
    {"GML_DOWNLOAD_SCHEMA", "NO"},
    {"GML_USE_SCHEMA_IMPORT", "NO"},
    {"GML_FIELDTYPES", "ALWAYS_STRING"}, // else "01004" becomes 1004
    {"OGR_SQLITE_LIST_VIRTUAL_OGR", "NO"},
    {"OGR_XLSX_HEADERS", "FORCE"}, // else a table that is all text has none
    {"OGR_ODS_HEADERS", "FORCE"},
    {"LIBKML_RESOLVE_STYLE", "NO"},
    {"OGR_GPKG_NUM_THREADS", "1"}, // settings of this thread would not reach others
    {"CPL_TMPDIR", nullptr},
    {"CPL_DEBUG", "OFF"},
}};

void CPL_STDCALL keepFirst(CPLErr level, CPLErrorNum, const char* message) {
    auto* failure = static_cast<std::string*>(CPLGetErrorHandlerUserData());
    if (level >= CE_Failure && failure->empty()) *failure = message;
}

// In the place of every request: a GeoJSON may name the address of its coordinate system, which GDAL would ask without
// regard to the settings above.
CPLHTTPResult* fetchNothing(const char*, CSLConstList, GDALProgressFunc, void*, CPLHTTPFetchWriteFunc, void*, void*) {
    auto* result = static_cast<CPLHTTPResult*>(CPLCalloc(1, sizeof(CPLHTTPResult)));
    result->nStatus = 1;
    result->pszErrBuf = CPLStrdup("an address in the file: nothing is fetched");
    return result;
}

void registerDrivers() {
    static std::once_flag done;
    std::call_once(done, [] { OGRRegisterAll(); });
}

} // namespace

GdalScope::GdalScope()
    : m_failure(std::make_unique<std::string>()) {
    registerDrivers();
    std::error_code ignored;
    const std::string temporary = std::filesystem::temp_directory_path(ignored).string();
    for (const auto& [key, value] : kSettings) {
        const char* before = CPLGetThreadLocalConfigOption(key, nullptr);
        if (before) m_before.emplace_back(key, before);
        CPLSetThreadLocalConfigOption(key, value ? value : temporary.c_str());
    }
    CPLHTTPPushFetchCallback(fetchNothing, nullptr);
    CPLPushErrorHandlerEx(keepFirst, m_failure.get());
}

GdalScope::~GdalScope() {
    CPLPopErrorHandler();
    CPLHTTPPopFetchCallback();
    for (const auto& [key, value] : kSettings) CPLSetThreadLocalConfigOption(key, nullptr);
    for (const auto& [key, value] : m_before) CPLSetThreadLocalConfigOption(key.c_str(), value.c_str());
}

Result<CrsHandle> crsOf(int epsg) {
    CrsHandle crs{OSRNewSpatialReference(nullptr)};
    if (OSRImportFromEPSG(crs.get(), epsg) != OGRERR_NONE)
        return fail(ErrorCode::crsUnknown, {{"value", fmt::format("{}", epsg)}});
    OSRSetAxisMappingStrategy(crs.get(), OAMS_TRADITIONAL_GIS_ORDER);
    return crs;
}

} // namespace geo::formats::detail
