#include "formats/writer.h"

#include "domain/value.h"
#include "formats/detail/pending_file.h"
#include "formats/detail/record_writer.h"
#include "formats/detail/table_writer.h"

#include <algorithm>

namespace geo::formats {

namespace {

bool isCsv(FileFormat format) {
    return format == FileFormat::csv || format == FileFormat::frenchCsv;
}

std::unexpected<Error> typeUnknown(const std::filesystem::path& path, std::string allowed) {
    return fail(ErrorCode::outputTypeUnknown, {{"file", path.string()}, {"allowed", std::move(allowed)}});
}

Result<std::unique_ptr<detail::RecordWriter>> writerFor(const detail::Destination& file, const WriteOptions& options,
                                                        std::span<const RecordBatch> batches) {
    switch (options.format) {
    case FileFormat::geoPackage:
        return detail::geoPackageWriter(file, options);
    case FileFormat::geoJson:
        return detail::geoJsonWriter(file, options, batches);
    case FileFormat::csv:
    case FileFormat::frenchCsv:
    case FileFormat::xlsx:
        return detail::tableRecordWriter(file, options);
    }
    return typeUnknown(file.target, "");
}

Result<std::int64_t> writeBatch(const RecordBatch& batch, detail::RecordWriter& writer, JobControl& control) {
    GEO_TRY(writer.begin(batch.kind));
    for (std::int64_t count = 0;; ++count) {
        if (count % 256 == 0) GEO_TRY(control.step(Phase::writing, count, batch.total));
        GEO_ASSIGN(std::optional<domain::Record> record, batch.next());
        if (!record) return count;
        GEO_TRY(writer.write(std::move(*record)));
    }
}

// The columns that may be published, and of each row their values.
struct Projection {
    std::vector<Column> columns;
    std::vector<std::size_t> positions;
};

Projection published(const Table& table, bool publicOnly) {
    Projection result;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (!(publicOnly && table.columns[i].personal)) {
            result.columns.push_back(table.columns[i]);
            result.positions.push_back(i);
        }
    return result;
}

Result<void> writeTable(const Table& table, bool publicOnly, detail::TableWriter& writer, JobControl& control) {
    const Projection projection = published(table, publicOnly);
    GEO_TRY(writer.begin(table.name, projection.columns));
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        if (r % 256 == 0)
            GEO_TRY(control.step(Phase::writing, static_cast<std::int64_t>(r),
                                 static_cast<std::int64_t>(table.rows.size())));
        std::vector<domain::Value> row;
        for (const std::size_t position : projection.positions)
            row.push_back(position < table.rows[r].size() ? table.rows[r][position] : domain::Value{});
        GEO_TRY(writer.write(row));
    }
    return {};
}

} // namespace

Result<FileFormat> formatOf(const std::filesystem::path& path, std::string_view profile) {
    const std::string extension = domain::normalised(path.extension().string());
    const std::string word = extension.starts_with('_') ? extension.substr(1) : extension;
    if (profile == "fr-csv" && word == "csv") return FileFormat::frenchCsv;
    if (profile.empty() || profile == word) {
        if (word == "gpkg") return FileFormat::geoPackage;
        if (word == "geojson" || word == "json") return FileFormat::geoJson;
        if (word == "csv") return FileFormat::csv;
        if (word == "xlsx") return FileFormat::xlsx;
    }
    return typeUnknown(path, "gpkg geojson csv xlsx");
}

RecordBatch batchOf(domain::Kind kind, std::span<const domain::Record> records) {
    return {kind,
            [records, position = std::size_t{0}]() mutable -> Result<std::optional<domain::Record>> {
                if (position == records.size()) return std::optional<domain::Record>{};
                return std::optional<domain::Record>{records[position++]};
            },
            static_cast<std::int64_t>(records.size())};
}

Result<WriteReport> writeRecords(const std::filesystem::path& path, std::span<const RecordBatch> batches,
                                 const WriteOptions& options, JobControl& control) {
    if (isCsv(options.format) && batches.size() != 1) return typeUnknown(path, "gpkg geojson xlsx");
    GEO_ASSIGN(detail::PendingFile pending, detail::PendingFile::create(path, options.overwrite));
    GEO_ASSIGN(auto writer, writerFor({pending.path(), path}, options, batches));
    WriteReport report;
    for (const RecordBatch& batch : batches) {
        GEO_ASSIGN(const std::int64_t count, writeBatch(batch, *writer, control));
        report.rows.emplace_back(batch.kind, count);
    }
    GEO_TRY(writer->finish());
    report.diagnostics = writer->diagnostics();
    writer.reset();
    GEO_TRY(control.step(Phase::writing));
    GEO_TRY(pending.commit());
    return report;
}

Result<WriteReport> writeTables(const std::filesystem::path& path, std::span<const Table> tables,
                                const WriteOptions& options, JobControl& control) {
    const bool isSheet = options.format == FileFormat::xlsx;
    if (!isSheet && (!isCsv(options.format) || tables.size() != 1)) return typeUnknown(path, "csv xlsx");
    GEO_ASSIGN(detail::PendingFile pending, detail::PendingFile::create(path, options.overwrite));
    GEO_ASSIGN(auto writer, isSheet ? detail::xlsxWriter(pending.path(), path)
                                    : detail::csvWriter(pending.path(), path, options.format == FileFormat::frenchCsv));
    for (const Table& table : tables) GEO_TRY(writeTable(table, options.publicOnly, *writer, control));
    GEO_TRY(writer->finish());
    WriteReport report{{}, writer->diagnostics()};
    writer.reset();
    GEO_TRY(pending.commit());
    return report;
}

} // namespace geo::formats
