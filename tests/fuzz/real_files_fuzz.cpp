// Real files, damaged: those of ../shared/data, and one of them in every format that is read. An input says which file,
// which of its parts, and what is changed where, so that it stays small and fits any file.
#include "domain/kind.h"
#include "fuzz/mutation.h"
#include "fuzz/read_everything.h"
#include "fuzz/target.h"

#include <gdal_utils.h>
#include <ogr_api.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>

namespace {

using fuzz::Bytes;
namespace fs = std::filesystem;

constexpr std::uintmax_t kLargest = 700'000; // bytes; of larger text files the beginning
constexpr std::size_t kBeginning = 200'000;

// A file with its parts: a shapefile has four.
struct RealFile {
    std::string main;
    std::vector<std::pair<std::string, Bytes>> parts;
};

Bytes bytesOf(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
}

void write(const fs::path& path, const Bytes& bytes) {
    std::ofstream file{path, std::ios::binary | std::ios::trunc};
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

constexpr std::string_view kSmall =
    R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"QN04401M","nom":"Bellevue"},)"
    R"("geometry":{"type":"Polygon","coordinates":[[[-1.6,47.2],[-1.59,47.2],[-1.59,47.21],[-1.6,47.2]]]}},)"
    R"({"type":"Feature","properties":{"code":"QN04402M","nom":"Malakoff"},"geometry":null}]})";

constexpr std::string_view kOsm =
    "<osm version=\"0.6\"><node id=\"1\" lat=\"47.2\" lon=\"-1.5\"/><node id=\"2\" lat=\"47.21\" lon=\"-1.5\"/>"
    "<way id=\"3\"><nd ref=\"1\"/><nd ref=\"2\"/><tag k=\"highway\" v=\"residential\"/></way></osm>";

// The real files that are not too large, with their parts beside them.
void addSharedFiles(std::vector<RealFile>& files) {
    const char* source = std::getenv("ENTENTE_SOURCE_DIR");
    if (!source) return;
    std::error_code absent;
    std::vector<fs::path> paths;
    for (const auto& entry : fs::recursive_directory_iterator{fs::path{source} / "../shared/data", absent})
        if (entry.is_regular_file() && entry.path().extension() != ".md") paths.push_back(entry.path());
    std::ranges::sort(paths);
    for (const fs::path& path : paths) {
        const std::string extension = path.extension().string();
        if (extension == ".dbf" || extension == ".shx" || extension == ".prj" || extension == ".cpg") continue;
        const bool canBeCut = extension == ".csv" || extension == ".pbf";
        if (fs::file_size(path) > kLargest && !canBeCut) continue;
        RealFile file{path.filename().string(), {}};
        Bytes bytes = bytesOf(path);
        if (bytes.size() > kLargest) bytes.resize(kBeginning);
        file.parts.emplace_back(file.main, std::move(bytes));
        if (extension == ".shp")
            for (const char* other : {".dbf", ".shx", ".prj"}) {
                const fs::path part = fs::path{path}.replace_extension(other);
                if (fs::exists(part)) file.parts.emplace_back(part.filename().string(), bytesOf(part));
            }
        files.push_back(std::move(file));
    }
}

// The first file written again by each driver that can.
void addFormats(const fs::path& folder, std::vector<RealFile>& files) {
    constexpr std::pair<const char*, const char*> kFormats[] = {
        {"GPKG", "x.gpkg"},        {"SQLite", "x.sqlite"},
        {"FlatGeobuf", "x.fgb"},   {"KML", "x.kml"},
        {"GML", "x.gml"},          {"GPX", "x.gpx"},
        {"XLSX", "x.xlsx"},        {"ODS", "x.ods"},
        {"MapInfo File", "x.tab"}, {"GeoJSONSeq", "x.geojsonl"}};
    OGRRegisterAll();
    write(folder / "small.geojson", Bytes(kSmall.begin(), kSmall.end()));
    GDALDatasetH small = GDALOpenEx((folder / "small.geojson").c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr);
    for (const auto& [driver, name] : kFormats) {
        const fs::path out = folder / "made" / name;
        fs::remove_all(out.parent_path());
        fs::create_directories(out.parent_path());
        const char* arguments[] = {"-f", driver, "-skipfailures", nullptr};
        GDALVectorTranslateOptions* options = GDALVectorTranslateOptionsNew(const_cast<char**>(arguments), nullptr);
        GDALDatasetH made = GDALVectorTranslate(out.c_str(), nullptr, 1, &small, options, nullptr);
        GDALVectorTranslateOptionsFree(options);
        if (made) GDALClose(made);
        RealFile file{name, {}};
        for (const auto& part : fs::directory_iterator{out.parent_path()})
            if (part.is_regular_file()) file.parts.emplace_back(part.path().filename().string(), bytesOf(part.path()));
        if (made && !file.parts.empty()) files.push_back(std::move(file));
    }
    GDALClose(small);
    fs::remove_all(folder / "made");
    files.push_back({"small.geojson", {{"small.geojson", Bytes(kSmall.begin(), kSmall.end())}}});
    files.push_back({"small.osm", {{"small.osm", Bytes(kOsm.begin(), kOsm.end())}}});
}

fs::path folderOfProcess() {
    static const fs::path folder = [] {
        const fs::path made = fs::temp_directory_path() / "real";
        fs::create_directories(made);
        return made;
    }();
    return folder;
}

const std::vector<RealFile>& realFiles() {
    static const std::vector<RealFile> files = [] {
        std::vector<RealFile> found;
        CPLPushErrorHandler(CPLQuietErrorHandler);
        addFormats(folderOfProcess(), found);
        CPLPopErrorHandler();
        addSharedFiles(found);
        return found;
    }();
    return files;
}

// One change: what (a byte), where (three bytes, a share of the length), and a byte.
void change(Bytes& bytes, std::span<const std::uint8_t> step) {
    if (bytes.empty()) return;
    const std::size_t share = (std::size_t{step[1]} << 16U) | (std::size_t{step[2]} << 8U) | step[3];
    const std::size_t at = share * bytes.size() >> 24U;
    const auto place = bytes.begin() + static_cast<std::ptrdiff_t>(at);
    const auto length = static_cast<std::ptrdiff_t>(std::min<std::size_t>(step[4], bytes.size() - at));
    switch (step[0] % 6) {
    case 0:
        *place ^= static_cast<std::uint8_t>(1U << (step[4] % 8));
        return;
    case 1:
        *place = step[4];
        return;
    case 2:
        bytes.erase(place, place + length);
        return;
    case 3: {
        const Bytes piece(place, place + length);
        bytes.insert(place, piece.begin(), piece.end());
        return;
    }
    case 4:
        std::fill_n(place, std::min<std::ptrdiff_t>(length, 8), std::uint8_t{0xFF});
        return;
    default:
        if (step[4] < 64) bytes.resize(at);
    }
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    fuzz::require(!realFiles().empty());
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t kStep = 5;
    constexpr std::size_t kMostSteps = 40;
    fuzz::Choice choice{data, size};
    const RealFile& file = realFiles()[choice.below(realFiles().size())];
    const geo::domain::Kind kind = geo::domain::kAllKinds[choice.below(std::size(geo::domain::kAllKinds))];
    const std::size_t changed = choice.below(file.parts.size());
    const fs::path folder = folderOfProcess() / "input";
    fs::remove_all(folder);
    fs::create_directories(folder);
    for (std::size_t i = 0; i < file.parts.size(); ++i) {
        Bytes bytes = file.parts[i].second;
        if (i == changed)
            for (std::size_t k = 0; k < kMostSteps && (k + 1) * kStep <= choice.bytes().size(); ++k)
                change(bytes, choice.bytes().subspan(k * kStep, kStep));
        write(folder / file.parts[i].first, bytes);
    }
    fuzz::readEverything(folder / file.main, kind, size % 4 == 0);
    const auto left = std::distance(fs::directory_iterator{folder}, fs::directory_iterator{});
    fuzz::require(static_cast<std::size_t>(left) == file.parts.size()); // nothing appears beside a file that is read
    return 0;
}
