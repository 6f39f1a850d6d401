// Shapefile (ESRI Shapefile Technical Description, July 1998; dBASE III): one kind of shape a file, names of 10
// characters, texts of 254 bytes, 2 GB. Texts are UTF-8, and a .cpg says so.
#include "formats/detail/gdal_handle.h"
#include "formats/detail/ogr_geometry.h"
#include "formats/detail/pending_file.h"
#include "formats/detail/record_writer.h"
#include "formats/shapefile_names.h"
#include "geom/text.h"

#include <cpl_string.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

namespace geo::formats::detail {

namespace {

using domain::FieldInfo;
using domain::FieldType;
using domain::Value;

constexpr int kLongestText = 254;   // bytes
constexpr int kReferenceWidth = 14; // of a parcel; a commune has 5
constexpr int kNumberWidth = 19;    // of dBASE's N: what every program reads
constexpr int kNumberDecimals = 8;
constexpr const char* kLayerOptions[] = {"ENCODING=UTF-8", "2GB_LIMIT=YES", nullptr};

bool isList(FieldType type) {
    return type == FieldType::textList || type == FieldType::codeList || type == FieldType::periodList;
}

// Bytes that the longest value of a field takes.
int widthOf(const FieldInfo& field) {
    if (field.type == FieldType::boolean) return 1;
    if (field.type == FieldType::text && field.refersTo) return kReferenceWidth;
    if (field.codes.empty()) return kLongestText;
    std::size_t width = 1;
    for (const std::string_view code : field.codes)
        width = field.type == FieldType::codeList ? width + code.size() + 1 : std::max(width, code.size());
    return static_cast<int>(std::min<std::size_t>(width, kLongestText));
}

FieldDefinition definitionOf(domain::Kind kind, const FieldInfo& field) {
    OGRFieldType type = OFTString;
    if (field.type == FieldType::integer) type = OFTInteger64;
    if (field.type == FieldType::number) type = OFTReal;
    if (field.type == FieldType::date) type = OFTDate;
    FieldDefinition definition{OGR_Fld_Create(shapefileName(kind, field.name).c_str(), type)};
    if (type == OFTString) OGR_Fld_SetWidth(definition.get(), widthOf(field));
    if (type == OFTInteger64) OGR_Fld_SetWidth(definition.get(), 18);
    if (type == OFTReal) {
        OGR_Fld_SetWidth(definition.get(), kNumberWidth);
        OGR_Fld_SetPrecision(definition.get(), kNumberDecimals);
    }
    return definition;
}

// The text as far as the field holds it: whole letters, and of a list whole parts where one fits.
std::string cutTo(const std::string& text, std::size_t width, bool list) {
    if (text.size() <= width) return text;
    std::size_t end = width;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    const std::size_t bar = list ? text.rfind('|', end) : std::string::npos;
    return text.substr(0, bar != std::string::npos && bar > 0 ? bar : end);
}

// One file: a kind, seen by one of its shapes.
struct Layer {
    OGRLayerH handle = nullptr; // owned by its dataset
    DatasetHandle dataset;
    std::filesystem::path base; // without extension
    std::size_t shape = 0;
    std::int64_t shapes = 0; // written
    std::vector<std::string> logicals;
};

class ShapefileWriter final : public RecordWriter {
public:
    ShapefileWriter(CrsHandle crs, ShapeProjector projector, Destination file, bool publicOnly)
        : m_file(std::move(file))
        , m_crs(std::move(crs))
        , m_projector(std::move(projector))
        , m_publicOnly(publicOnly) {}

    [[nodiscard]] Result<void> begin(domain::Kind kind) override;
    [[nodiscard]] Result<void> write(domain::Record record) override;
    [[nodiscard]] Result<void> finish() override;
    [[nodiscard]] std::vector<Diagnostic> diagnostics() const override;

private:
    [[nodiscard]] bool isWritten(const FieldInfo& field) const { return !(m_publicOnly && field.personal); }
    [[nodiscard]] Result<void> open(const std::filesystem::path& base, std::size_t shape);
    [[nodiscard]] bool addFields(Layer& layer, const domain::KindInfo& info);
    [[nodiscard]] bool addFeature(Layer& layer, const domain::Record& record);
    // `told`: the row, where what is cut is to be told; the same row goes to two files.
    void setValue(OGRFeatureH feature, int index, const FieldInfo& field, const Value& value,
                  const domain::Record* told);
    [[nodiscard]] Result<void> settleFiles();
    void noteRenamed(std::string_view field);
    void noteAdded(std::string file, std::string reason);
    [[nodiscard]] std::unexpected<Error> failed(const GdalScope& scope) const;

    Destination m_file; // its path is the folder that is written to
    CrsHandle m_crs;
    ShapeProjector m_projector;
    bool m_publicOnly;
    domain::Kind m_kind = domain::Kind::site;
    std::vector<Layer> m_layers; // the one that the user named is the first
    std::vector<Diagnostic> m_diagnostics;
    std::map<std::string, std::pair<int, std::string>> m_cut; // field: how often, and the key of the first row
};

std::unexpected<Error> ShapefileWriter::failed(const GdalScope& scope) const {
    const bool isTooLarge = scope.failure().find("2GB") != std::string::npos;
    const std::string reason = isTooLarge ? "2 GB" : scope.failure().empty() ? "Shapefile" : scope.failure();
    return std::unexpected(writeError(m_file.target, 0, reason));
}

void ShapefileWriter::noteRenamed(std::string_view field) {
    const std::string name = shapefileName(m_kind, field);
    if (name != field)
        m_diagnostics.push_back(
            {DiagnosticCode::fieldRenamed,
             Severity::note,
             {},
             "",
             {{"kind", std::string{domain::name(m_kind)}}, {"field", std::string{field}}, {"value", name}}});
}

void ShapefileWriter::noteAdded(std::string file, std::string reason) {
    m_diagnostics.push_back(
        {DiagnosticCode::fileAdded,
         Severity::note,
         {},
         "",
         {{"file", std::move(file)}, {"kind", std::string{domain::name(m_kind)}}, {"reason", std::move(reason)}}});
}

bool ShapefileWriter::addFields(Layer& layer, const domain::KindInfo& info) {
    const auto add = [&](const FieldDefinition& definition) {
        return OGR_L_CreateField(layer.handle, definition.get(), FALSE) == OGRERR_NONE;
    };
    if (!info.keyField) {
        const FieldDefinition id{OGR_Fld_Create("id", OFTInteger64)};
        OGR_Fld_SetWidth(id.get(), 18);
        if (!add(id)) return false;
    }
    for (const FieldInfo& field : info.fields) {
        if (!isWritten(field)) continue;
        if (field.type == FieldType::boolean) layer.logicals.push_back(shapefileName(m_kind, field.name));
        if (!add(definitionOf(m_kind, field))) return false;
    }
    if (info.shapes.size() < 2 || layer.shape == 0) return true;
    const FieldDefinition place{OGR_Fld_Create(std::string{info.shapes.front().name}.c_str(), OFTString)};
    OGR_Fld_SetWidth(place.get(), 60);
    return add(place);
}

Result<void> ShapefileWriter::open(const std::filesystem::path& base, std::size_t shape) {
    const GdalScope scope;
    const domain::KindInfo& info = domain::infoOf(m_kind);
    Layer layer;
    layer.base = base;
    layer.shape = shape;
    const auto path = base.string() + (info.shapes.empty() ? ".dbf" : ".shp");
    layer.dataset.reset(GDALCreate(GDALGetDriverByName("ESRI Shapefile"), path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!layer.dataset) return failed(scope);
    const OGRwkbGeometryType type = info.shapes.empty() ? wkbNone : ogrTypeOf(info.shapes[shape].type);
    layer.handle =
        GDALDatasetCreateLayer(layer.dataset.get(), base.filename().c_str(),
                               info.shapes.empty() ? nullptr : m_crs.get(), type, const_cast<char**>(kLayerOptions));
    if (!layer.handle || !addFields(layer, info)) return failed(scope);
    m_layers.push_back(std::move(layer));
    return {};
}

Result<void> ShapefileWriter::begin(domain::Kind kind) {
    m_kind = kind;
    const domain::KindInfo& info = domain::infoOf(kind);
    for (const FieldInfo& field : info.fields)
        if (isWritten(field)) noteRenamed(field.name);
    const std::filesystem::path base = m_file.path / m_file.target.stem();
    if (info.shapes.empty()) noteAdded(base.filename().string() + ".dbf", "table");
    if (info.shapes.size() < 2) return open(base, 0);
    GEO_TRY(open(base, info.shapes.size() - 1));
    return open(base.string() + std::string{kPointsSuffix}, 0);
}

void ShapefileWriter::setValue(OGRFeatureH feature, int index, const FieldInfo& field, const Value& value,
                               const domain::Record* told) {
    const auto note = [&] {
        if (!told) return;
        auto& [count, first] = m_cut[std::string{field.name}];
        if (count++ == 0) first = told->key();
    };
    if (!domain::isKnown(value)) return;
    if (field.type == FieldType::boolean)
        return OGR_F_SetFieldString(feature, index, domain::toText(value) == "1" ? "T" : "F");
    if (const auto* text = std::get_if<std::string>(&value)) {
        const std::string cut = cutTo(*text, static_cast<std::size_t>(widthOf(field)), isList(field.type));
        if (field.type != FieldType::date && cut.size() < text->size()) note();
        return OGR_F_SetFieldString(feature, index, field.type == FieldType::date ? text->c_str() : cut.c_str());
    }
    if (const auto* number = std::get_if<double>(&value)) {
        if (!std::isfinite(*number) || *number >= 1.0e10 || *number <= -1.0e9) return note(); // no room
        return OGR_F_SetFieldDouble(feature, index, *number);
    }
    OGR_F_SetFieldInteger64(feature, index, std::get<std::int64_t>(value));
}

bool ShapefileWriter::addFeature(Layer& layer, const domain::Record& record) {
    const domain::KindInfo& info = domain::infoOf(record.kind);
    const bool hasShape = layer.shape < record.shapes.size() && !geom::isEmpty(record.shapes[layer.shape]);
    const FeatureHandle feature{OGR_F_Create(OGR_L_GetLayerDefn(layer.handle))};
    int index = 0;
    if (!info.keyField && record.id > 0) OGR_F_SetFieldInteger64(feature.get(), index, record.id);
    if (!info.keyField) ++index;
    for (std::size_t i = 0; i < info.fields.size() && i < record.values.size(); ++i)
        if (isWritten(info.fields[i]))
            setValue(feature.get(), index++, info.fields[i], record.values[i],
                     &layer == &m_layers.front() ? &record : nullptr);
    if (info.shapes.size() > 1 && layer.shape > 0 && !geom::isEmpty(record.shapes.front()))
        OGR_F_SetFieldString(feature.get(), index, geom::toWkt(record.shapes.front(), 9).c_str());
    if (hasShape) {
        OGR_F_SetGeometryDirectly(feature.get(), ogrFrom(record.shapes[layer.shape]).release());
        ++layer.shapes;
    }
    return OGR_L_CreateFeature(layer.handle, feature.get()) == OGRERR_NONE;
}

Result<void> ShapefileWriter::write(domain::Record record) {
    const GdalScope scope;
    m_projector.apply(record);
    for (Layer& layer : m_layers)
        if (!addFeature(layer, record) || !scope.failure().empty()) return failed(scope);
    return {};
}

// GDAL 3.6 cannot create a logical field: a text of one letter is declared one (dBASE III: type at byte 11 of the 32
// that describe a field, the first after the 32 of the heading).
Result<void> declareLogicals(const std::filesystem::path& table, const std::vector<std::string>& names,
                             const std::filesystem::path& target) {
    if (names.empty()) return {};
    const std::unique_ptr<std::FILE, decltype([](std::FILE* file) { std::fclose(file); })> file{
        std::fopen(table.c_str(), "r+b")};
    if (!file) return std::unexpected(writeError(target, errno));
    char field[32];
    for (long at = 32; std::fseek(file.get(), at, SEEK_SET) == 0; at += 32) {
        if (std::fread(field, 1, sizeof field, file.get()) != sizeof field || field[0] == '\r') break;
        if (std::ranges::find(names, std::string_view{field}) == names.end()) continue;
        std::fseek(file.get(), at + 11, SEEK_SET);
        std::fputc('L', file.get());
    }
    if (std::fflush(file.get()) != 0) return std::unexpected(writeError(target, errno));
    return {};
}

// Points alone are the file that was asked for; without any, their file goes.
Result<void> ShapefileWriter::settleFiles() {
    if (m_layers.size() < 2) return {};
    Layer& main = m_layers.front();
    Layer& points = m_layers.back();
    const Layer& unused = points.shapes == 0 ? points : main;
    if (points.shapes > 0 && main.shapes > 0) {
        noteAdded(points.base.filename().string() + ".shp", "points");
        return {};
    }
    std::error_code failed;
    for (const char* extension : {".shp", ".shx", ".dbf", ".prj", ".cpg"}) {
        std::filesystem::remove(unused.base.string() + extension, failed);
        if (&unused == &main)
            std::filesystem::rename(points.base.string() + extension, main.base.string() + extension, failed);
        if (failed) return std::unexpected(writeError(m_file.target, failed.value()));
    }
    return {};
}

Result<void> ShapefileWriter::finish() {
    const GdalScope scope;
    for (Layer& layer : m_layers) {
        GDALClose(layer.dataset.release()); // writes what is left: its failures are heard here
        if (!scope.failure().empty()) return failed(scope);
        GEO_TRY(declareLogicals(layer.base.string() + ".dbf", layer.logicals, m_file.target));
    }
    return settleFiles();
}

std::vector<Diagnostic> ShapefileWriter::diagnostics() const {
    std::vector<Diagnostic> all = m_diagnostics;
    for (const auto& [field, cut] : m_cut)
        all.push_back({DiagnosticCode::fieldTruncated,
                       Severity::warning,
                       {},
                       cut.second,
                       {{"field", field},
                        {"length", fmt::format("{}", widthOf(*domain::infoOf(m_kind).find(field)))},
                        {"count", fmt::format("{}", cut.first)}}});
    all.insert(all.end(), m_projector.diagnostics().begin(), m_projector.diagnostics().end());
    return all;
}

} // namespace

Result<std::unique_ptr<RecordWriter>> shapefileWriter(const Destination& folder, const WriteOptions& options) {
    const int epsg = options.epsg != 0 ? options.epsg : options.recordsEpsg;
    GEO_ASSIGN(ShapeProjector projector, ShapeProjector::create(options.recordsEpsg, epsg));
    const GdalScope scope;
    GEO_ASSIGN(CrsHandle crs, crsOf(epsg));
    return std::unique_ptr<RecordWriter>{
        std::make_unique<ShapefileWriter>(std::move(crs), std::move(projector), folder, options.publicOnly)};
}

} // namespace geo::formats::detail
