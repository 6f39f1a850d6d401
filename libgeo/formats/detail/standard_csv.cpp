#include "formats/detail/formula_guard.h"
#include "formats/detail/ogr_geometry.h"
#include "formats/detail/output_file.h"
#include "formats/detail/standard_files.h"
#include "geom/text.h"

#include <cpl_conv.h>
#include <fmt/format.h>

#include <cmath>

namespace geo::formats::detail {

namespace {

using domain::Kind;
using domain::StandardField;
using domain::StandardType;

constexpr int kDegreeDecimals = 7; // a centimetre
constexpr int kMetreDecimals = 3;

struct FreeText {
    void operator()(char* text) const { CPLFree(text); }
};

std::string geoJsonOf(const geom::Geometry& geometry, int decimals) {
    const GeometryHandle handle = ogrFrom(geometry);
    std::string precision = fmt::format("COORDINATE_PRECISION={}", decimals);
    char* options[] = {precision.data(), nullptr};
    const std::unique_ptr<char, FreeText> text{OGR_G_ExportToJsonEx(handle.get(), options)};
    return text ? text.get() : "";
}

// A number or a telephone number is nothing that a spreadsheet could be made to run.
std::string withGuard(const std::string& text) {
    const bool isSigned = text.starts_with('+') || text.starts_with('-');
    if (isSigned && text.find_first_not_of("+-0123456789 .,()/") == std::string::npos) return text;
    return guarded(text);
}

class StandardCsv {
public:
    StandardCsv(OutputFile file, const StandardTable& table, geom::Transform toDegrees, geom::Transform toMetres)
        : m_file(std::move(file))
        , m_table(table)
        , m_toDegrees(std::move(toDegrees))
        , m_toMetres(std::move(toMetres)) {}

    Result<void> write(JobControl& control) {
        std::string line;
        for (const StandardField& field : domain::standardFieldsOf(m_table.kind))
            addCell(line, std::string{field.name}, &field == domain::standardFieldsOf(m_table.kind).data());
        m_file.write(line + "\r\n");
        for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
            if (i % 256 == 0)
                GEO_TRY(control.step(Phase::writing, static_cast<std::int64_t>(i),
                                     static_cast<std::int64_t>(m_table.rows.size())));
            m_file.write(lineOf(m_table.rows[i]) + "\r\n");
        }
        return m_file.close();
    }

private:
    [[nodiscard]] bool isFriche() const { return m_table.kind == Kind::friche; }

    [[nodiscard]] std::string lineOf(const StandardRow& row) const {
        std::string line;
        const auto fields = domain::standardFieldsOf(row.kind);
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const bool isShape = (fields[i].type == StandardType::point || fields[i].type == StandardType::area) &&
                                 !domain::isColumn(row.kind, fields[i]);
            const std::string place = isShape ? placeText(fields[i], row) : std::string{};
            addCell(line, place.empty() ? withGuard(row.texts[i]) : place, i == 0);
        }
        return line;
    }

    [[nodiscard]] std::string placeText(const StandardField& field, const StandardRow& row) const {
        const bool isArea = field.type == StandardType::area;
        const geom::Geometry& shape = isArea ? row.area : row.point;
        if (geom::isEmpty(shape)) return "";
        const bool inMetres = isArea && !isFriche();
        auto image = (inMetres ? m_toMetres : m_toDegrees).apply(shape);
        if (!image) return "";
        if (auto* multi = std::get_if<geom::MultiPolygon>(&*image); multi && multi->polygons.size() == 1 && !isFriche())
            image = geom::Geometry{geom::Polygon{multi->polygons.front()}};
        if (isFriche()) return geom::toWkt(*image, kDegreeDecimals);
        const auto* point = std::get_if<geom::PointM>(&*image);
        if (point && row.kind == Kind::poleEco) return fmt::format("{}, {}", rounded(point->x), rounded(point->y));
        return geoJsonOf(*image, inMetres ? kMetreDecimals : kDegreeDecimals);
    }

    static double rounded(double degrees) { return std::round(degrees * 1.0e7) / 1.0e7; }

    void addCell(std::string& line, const std::string& text, bool isFirst) const {
        const char separator = isFriche() ? ',' : ';';
        if (!isFirst) line += separator;
        const bool isPlain = text.find_first_of("\"\r\n") == std::string::npos &&
                             text.find(separator) == std::string::npos && !text.starts_with(' ') &&
                             !text.ends_with(' ');
        if (isPlain) {
            line += text;
            return;
        }
        line += '"';
        for (const char c : text) line.append(c == '"' ? 2 : 1, c);
        line += '"';
    }

    OutputFile m_file;
    const StandardTable& m_table;
    geom::Transform m_toDegrees;
    geom::Transform m_toMetres;
};

} // namespace

Result<void> writeStandardCsv(const Destination& file, const StandardTable& table, int recordsEpsg,
                              JobControl& control) {
    GEO_ASSIGN(geom::Transform toDegrees, geom::Transform::create(recordsEpsg, geom::kLonLat));
    GEO_ASSIGN(geom::Transform toMetres, geom::Transform::create(recordsEpsg, geom::kLambert93));
    GEO_ASSIGN(OutputFile output, OutputFile::open(file.path, file.target));
    return StandardCsv{std::move(output), table, std::move(toDegrees), std::move(toMetres)}.write(control);
}

} // namespace geo::formats::detail
