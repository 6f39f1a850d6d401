// What a dataset says of its texts and of its CRS.
#include "formats/detail/gdal_open.h"
#include "formats/detail/text_encoding.h"

#include <cpl_conv.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace geo::formats::detail {

namespace {

std::filesystem::path beside(const std::filesystem::path& path, const char* lower, const char* upper) {
    std::filesystem::path part = path;
    std::error_code ignored;
    if (!std::filesystem::exists(part.replace_extension(lower), ignored)) part.replace_extension(upper);
    return part;
}

// The encoding that the .cpg beside a Shapefile names, "" where there is none or none that is known.
std::string statedEncoding(const std::filesystem::path& path) {
    std::ifstream file(beside(path, ".cpg", ".CPG"));
    std::string name;
    std::getline(file, name);
    if (name.empty()) return "";
    const auto known = encodingNamed(name);
    return known ? *known : "";
}

// Texts of a .dbf begin behind the length that its header gives at byte 8.
Utf8Census censusOfTable(const std::filesystem::path& path) {
    const std::filesystem::path table = beside(path, ".dbf", ".DBF");
    std::ifstream file(table, std::ios::binary);
    std::string header(12, '\0');
    if (!file.read(header.data(), 12)) return {};
    const auto byte = [&](std::size_t i) { return static_cast<std::uint64_t>(static_cast<unsigned char>(header[i])); };
    return censusOf(table, byte(8) + 256 * byte(9));
}

int codeFrom(OGRSpatialReferenceH crs, const char* node) {
    const char* authority = OSRGetAuthorityName(crs, node);
    const char* code = OSRGetAuthorityCode(crs, node);
    if (!authority || !code) return 0;
    if (std::string{authority} == "EPSG") return std::atoi(code);
    if (std::string{authority} == "OGC" && std::string{code} == "CRS84") return 4326;
    return 0;
}

// The parameters of a CRS as PROJ writes them, in alphabetical order and without what does not place a point: two CRS
// of different registries (IGNF:LAMB93, EPSG:2154) that are the same have the same.
std::vector<std::string> parametersOf(OGRSpatialReferenceH crs) {
    char* raw = nullptr;
    std::vector<std::string> parameters;
    if (OSRExportToProj4(crs, &raw) == OGRERR_NONE && raw) {
        std::istringstream words{raw};
        for (std::string word; words >> word;) {
            if (word.starts_with("+towgs84") || word.starts_with("+no_defs") || word.starts_with("+type")) continue;
            if (word.starts_with("+lat_1=") || word.starts_with("+lat_2=")) word.erase(5, 1); // in either order
            parameters.push_back(word);
        }
    }
    CPLFree(raw);
    std::ranges::sort(parameters);
    return parameters;
}

// The CRS in use in France that has the same parameters; 0 for none.
int frenchCode(OGRSpatialReferenceH crs) {
    constexpr std::array<int, 21> kCodes = {2154, 3947, 3946, 3948, 3945, 3949, 3944, 3950, 3943,  3942, 27572,
                                            4171, 4326, 3857, 3035, 2972, 5490, 2975, 4471, 32630, 32631};
    const std::vector<std::string> parameters = parametersOf(crs);
    for (const int code : kCodes) {
        const CrsHandle candidate{OSRNewSpatialReference(nullptr)};
        if (!parameters.empty() && OSRImportFromEPSG(candidate.get(), code) == OGRERR_NONE &&
            parametersOf(candidate.get()) == parameters)
            return code;
    }
    return 0;
}

// The best EPSG entry that has the same parameters.
int codeByParameters(OGRSpatialReferenceH crs) {
    int count = 0;
    int* confidences = nullptr;
    OGRSpatialReferenceH* matches = OSRFindMatches(crs, nullptr, &count, &confidences);
    int best = 0;
    int bestConfidence = 69;
    for (int i = 0; i < count; ++i)
        if (const int code = codeFrom(matches[i], nullptr); code != 0 && confidences[i] > bestConfidence) {
            best = code;
            bestConfidence = confidences[i];
        }
    OSRFreeSRSArray(matches);
    CPLFree(confidences);
    return best != 0 ? best : frenchCode(crs);
}

} // namespace

Result<TextEncoding> encodingOf(const OpenedDataset& dataset, const SourceOptions& options) {
    const bool isRaw = dataset.driver == "ESRI Shapefile";
    if (!options.encoding.empty()) {
        GEO_ASSIGN(std::string name, encodingNamed(options.encoding));
        return TextEncoding{isRaw ? std::move(name) : "UTF-8", false};
    }
    if (!isRaw) return TextEncoding{};
    const std::string stated = statedEncoding(dataset.copy.path());
    const Utf8Census census = censusOfTable(dataset.copy.path());
    if (census.isAscii()) return TextEncoding{stated.empty() ? "UTF-8" : stated, false};
    if (census.isUtf8()) return TextEncoding{"UTF-8", !stated.empty() && stated != "UTF-8"};
    const bool hasOther = stated == "ISO-8859-1" && census.singleByte() != stated;
    if (!stated.empty() && stated != "UTF-8" && !hasOther) return TextEncoding{stated, false};
    return TextEncoding{census.singleByte(), true};
}

int epsgOf(OGRSpatialReferenceH crs) {
    if (!crs) return 0;
    if (const int code = codeFrom(crs, nullptr); code != 0 && !OSRIsCompound(crs)) return code;
    if (OSRIsCompound(crs))
        if (const int code = codeFrom(crs, OSRIsProjected(crs) ? "PROJCS" : "GEOGCS"); code != 0) return code;
    const CrsHandle flat{OSRClone(crs)};
    OSRDemoteTo2D(flat.get(), nullptr);
    if (const int code = codeFrom(flat.get(), nullptr); code != 0) return code;
    return codeByParameters(flat.get());
}

} // namespace geo::formats::detail
