// GeoJSON as RFC 7946 has it: WGS 84, longitude first, 7 decimals (a centimetre), outer rings counter-clockwise.
#include "formats/detail/output_file.h"
#include "formats/detail/record_writer.h"
#include "geom/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace geo::formats::detail {

namespace {

using domain::FieldInfo;
using domain::FieldType;
using domain::Value;
using geom::PointM;

std::string jsonText(std::string_view text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string jsonList(const std::string& text) {
    std::string parts;
    for (const std::string& part : domain::listParts(text)) parts += (parts.empty() ? "" : ",") + jsonText(part);
    return "[" + parts + "]";
}

std::string jsonValue(const FieldInfo& field, const Value& value) {
    if (!domain::isKnown(value)) return "null";
    if (const auto* text = std::get_if<std::string>(&value)) {
        const bool isList = field.type == FieldType::textList || field.type == FieldType::codeList ||
                            field.type == FieldType::periodList;
        return isList ? jsonList(*text) : jsonText(*text);
    }
    if (field.type == FieldType::boolean) return domain::toText(value) == "1" ? "true" : "false";
    if (const auto* number = std::get_if<double>(&value); number && !std::isfinite(*number)) return "null";
    return domain::toText(value);
}

void addNumber(std::string& out, double degrees) {
    const std::size_t before = out.size();
    fmt::format_to(std::back_inserter(out), "{:.7f}", degrees);
    while (out.back() == '0') out.pop_back();
    if (out.back() == '.') out.pop_back();
    if (out.substr(before) == "-0") out.erase(before, 1);
}

void addPoint(std::string& out, PointM p) {
    out += '[';
    addNumber(out, p.x);
    out += ',';
    addNumber(out, p.y);
    out += ']';
}

void addPoints(std::string& out, const std::vector<PointM>& points) {
    out += '[';
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i > 0) out += ',';
        addPoint(out, points[i]);
    }
    out += ']';
}

// Twice the signed area: positive where the ring runs counter-clockwise.
double turning(const geom::Ring& ring) {
    double sum = 0.0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
        sum += (ring[i].x - ring.front().x) * (ring[i + 1].y - ring.front().y) -
               (ring[i + 1].x - ring.front().x) * (ring[i].y - ring.front().y);
    return sum;
}

void addRing(std::string& out, geom::Ring ring, bool counterClockwise) {
    if ((turning(ring) > 0.0) != counterClockwise) std::ranges::reverse(ring);
    addPoints(out, ring);
}

void addPolygon(std::string& out, const geom::Polygon& polygon) {
    out += '[';
    addRing(out, polygon.outer, true);
    for (const geom::Ring& hole : polygon.holes) {
        out += ',';
        addRing(out, hole, false);
    }
    out += ']';
}

template <class Items, class Add>
std::string listed(const Items& items, Add&& add) {
    std::string out = "[";
    for (const auto& item : items) {
        if (out.size() > 1) out += ',';
        add(out, item);
    }
    return out + ']';
}

std::string shapeJson(std::string_view type, std::string_view coordinates) {
    return fmt::format(R"({{"type":"{}","coordinates":{}}})", type, coordinates);
}

std::string geometryJson(const geom::Geometry& geometry) {
    const auto addLine = [](std::string& out, const geom::LineString& line) { addPoints(out, line.points); };
    return std::visit(
        geom::Overloaded{
            [](geom::NoGeometry) { return std::string{"null"}; },
            [](const PointM& p) {
                return shapeJson("Point", [&] {
                    std::string s;
                    addPoint(s, p);
                    return s;
                }());
            },
            [](const geom::MultiPoint& m) { return shapeJson("MultiPoint", listed(m.points, addPoint)); },
            [](const geom::LineString& l) { return shapeJson("LineString", listed(l.points, addPoint)); },
            [&](const geom::MultiLineString& m) { return shapeJson("MultiLineString", listed(m.lines, addLine)); },
            [](const geom::Polygon& p) {
                return shapeJson("Polygon", [&] {
                    std::string s;
                    addPolygon(s, p);
                    return s;
                }());
            },
            [](const geom::MultiPolygon& m) { return shapeJson("MultiPolygon", listed(m.polygons, addPolygon)); }},
        geometry);
}

class GeoJsonWriter final : public RecordWriter {
public:
    GeoJsonWriter(OutputFile file, ShapeProjector projector, bool publicOnly, bool namesKinds)
        : m_file(std::move(file))
        , m_projector(std::move(projector))
        , m_publicOnly(publicOnly)
        , m_namesKinds(namesKinds) {}

    [[nodiscard]] Result<void> begin(domain::Kind kind) override;
    [[nodiscard]] Result<void> write(domain::Record record) override;
    [[nodiscard]] Result<void> finish() override;
    [[nodiscard]] std::vector<Diagnostic> diagnostics() const override { return m_projector.diagnostics(); }

private:
    [[nodiscard]] std::string properties(const domain::Record& record) const;

    OutputFile m_file;
    ShapeProjector m_projector;
    bool m_publicOnly;
    bool m_namesKinds; // several kinds in one file
    bool m_isOpen = false;
    bool m_hasFeature = false;
};

Result<void> GeoJsonWriter::begin(domain::Kind kind) {
    if (!m_isOpen)
        m_file.write(fmt::format("{{\"type\":\"FeatureCollection\",\"name\":{},\"features\":[",
                                 jsonText(m_namesKinds ? "entente" : domain::name(kind))));
    m_isOpen = true;
    return m_file.state();
}

std::string GeoJsonWriter::properties(const domain::Record& record) const {
    const domain::KindInfo& info = domain::infoOf(record.kind);
    std::string out;
    const auto add = [&](std::string_view name, std::string_view json) {
        out += fmt::format("{}{}:{}", out.empty() ? "" : ",", jsonText(name), json);
    };
    if (m_namesKinds) add("kind_of_row", jsonText(domain::name(record.kind)));
    if (!info.keyField && record.id > 0) add("id", fmt::format("{}", record.id));
    for (std::size_t i = 0; i < info.fields.size() && i < record.values.size(); ++i)
        if (!(m_publicOnly && info.fields[i].personal))
            add(info.fields[i].name, jsonValue(info.fields[i], record.values[i]));
    // A feature has one geometry: beside an outline, the point goes into a property.
    if (record.shapes.size() > 1 && !geom::isEmpty(record.shapes.front()) && !geom::isEmpty(record.shapes.back()))
        add(info.shapes.front().name, jsonText(geom::toWkt(record.shapes.front(), 7)));
    return out;
}

Result<void> GeoJsonWriter::write(domain::Record record) {
    m_projector.apply(record);
    std::string feature = m_hasFeature ? ",\n" : "\n";
    feature += "{\"type\":\"Feature\",";
    if (const std::string key = record.key(); key != "0") feature += fmt::format("\"id\":{},", jsonText(key));
    feature +=
        fmt::format("\"properties\":{{{}}},\"geometry\":{}}}", properties(record), geometryJson(record.mainShape()));
    m_file.write(feature);
    m_hasFeature = true;
    return m_file.state();
}

Result<void> GeoJsonWriter::finish() {
    m_file.write(m_isOpen ? "\n]}\n" : "{\"type\":\"FeatureCollection\",\"features\":[]}\n");
    return m_file.close();
}

} // namespace

Result<std::unique_ptr<RecordWriter>> geoJsonWriter(const Destination& file, const WriteOptions& options,
                                                    std::span<const RecordBatch> batches) {
    GEO_ASSIGN(ShapeProjector projector, ShapeProjector::create(options.recordsEpsg, geom::kLonLat));
    GEO_ASSIGN(OutputFile out, OutputFile::open(file.path, file.target));
    return std::unique_ptr<RecordWriter>{
        std::make_unique<GeoJsonWriter>(std::move(out), std::move(projector), options.publicOnly, batches.size() > 1)};
}

} // namespace geo::formats::detail
