#include "formats/detail/record_writer.h"
#include "formats/detail/table_writer.h"

namespace geo::formats::detail {

namespace {

// Records as rows of a table: the one way to CSV and XLSX.
class TableRecordWriter final : public RecordWriter {
public:
    TableRecordWriter(std::unique_ptr<TableWriter> table, TableOptions options, ShapeProjector projector)
        : m_table(std::move(table))
        , m_options(std::move(options))
        , m_projector(std::move(projector)) {}

    [[nodiscard]] Result<void> begin(domain::Kind kind) override {
        const Wording& wording = m_options.wording;
        return m_table->begin(wording.sheet ? wording.sheet(kind) : std::string{domain::name(kind)},
                              columnsOf(kind, m_options));
    }
    [[nodiscard]] Result<void> write(domain::Record record) override {
        if (m_options.withGeometry) m_projector.apply(record);
        return m_table->write(rowOf(record, m_options));
    }
    [[nodiscard]] Result<void> finish() override { return m_table->finish(); }
    [[nodiscard]] std::vector<Diagnostic> diagnostics() const override {
        std::vector<Diagnostic> all = m_table->diagnostics();
        all.insert(all.end(), m_projector.diagnostics().begin(), m_projector.diagnostics().end());
        return all;
    }

private:
    std::unique_ptr<TableWriter> m_table;
    TableOptions m_options;
    ShapeProjector m_projector;
};

} // namespace

ShapeProjector::ShapeProjector(geom::Transform transform)
    : m_transform(std::move(transform)) {}

Result<ShapeProjector> ShapeProjector::create(int fromEpsg, int toEpsg) {
    GEO_ASSIGN(geom::Transform transform, geom::Transform::create(fromEpsg, toEpsg));
    return ShapeProjector{std::move(transform)};
}

void ShapeProjector::apply(domain::Record& record) {
    if (m_transform.isIdentity()) return;
    for (geom::Geometry& shape : record.shapes) {
        auto image = m_transform.apply(std::move(shape));
        if (image) {
            shape = std::move(*image);
            continue;
        }
        shape = geom::Geometry{};
        m_diagnostics.push_back({DiagnosticCode::coordinatesOutside,
                                 Severity::warning,
                                 {},
                                 record.key(),
                                 {{"value", std::string{argument(image.error().arguments, "value")}}}});
    }
}

Result<std::unique_ptr<RecordWriter>> tableRecordWriter(const Destination& file, const WriteOptions& options) {
    const int epsg = options.epsg != 0 ? options.epsg : options.recordsEpsg;
    GEO_ASSIGN(ShapeProjector projector, ShapeProjector::create(options.recordsEpsg, epsg));
    GEO_ASSIGN(const geom::CrsInfo crs, geom::crsInfo(epsg));
    const TableOptions table{options.publicOnly, options.withGeometry, crs.isProjected ? 2 : 7, options.wording};
    GEO_ASSIGN(auto writer, options.format == FileFormat::xlsx
                                ? xlsxWriter(file.path, file.target)
                                : csvWriter(file.path, file.target, options.format == FileFormat::frenchCsv));
    return std::unique_ptr<RecordWriter>{
        std::make_unique<TableRecordWriter>(std::move(writer), table, std::move(projector))};
}

} // namespace geo::formats::detail
