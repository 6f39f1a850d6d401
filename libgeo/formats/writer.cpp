#include "formats/writer.h"

#include "domain/value.h"
#include "formats/detail/contact_mask.h"
#include "formats/detail/pending_file.h"
#include "formats/detail/pending_folder.h"
#include "formats/detail/record_writer.h"
#include "formats/detail/table_writer.h"

#include <algorithm>
#include <iterator>
#include <variant>

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
    case FileFormat::shapefile:
        return detail::shapefileWriter(file, options);
    case FileFormat::geoJson:
        return detail::geoJsonWriter(file, options, batches);
    case FileFormat::csv:
    case FileFormat::frenchCsv:
    case FileFormat::xlsx:
        return detail::tableRecordWriter(file, options);
    }
    return typeUnknown(file.target, "");
}

// What the target is replaced by: a file, or a set of them.
using Pending = std::variant<detail::PendingFile, detail::PendingFolder>;

std::vector<std::string> stemsOf(const std::filesystem::path& path) {
    const std::string stem = path.stem().string();
    return {stem, stem + std::string{detail::kPointsSuffix}};
}

Result<Pending> pendingFor(const std::filesystem::path& path, const WriteOptions& options) {
    if (options.format == FileFormat::shapefile)
        return transformed(detail::PendingFolder::create(path, stemsOf(path), options.overwrite),
                           [](detail::PendingFolder folder) { return Pending{std::move(folder)}; });
    return transformed(detail::PendingFile::create(path, options.overwrite),
                       [](detail::PendingFile file) { return Pending{std::move(file)}; });
}

Result<std::int64_t> writeBatch(const RecordBatch& batch, detail::RecordWriter& writer, detail::ContactMask* mask,
                                JobControl& control) {
    GEO_TRY(writer.begin(batch.kind));
    for (std::int64_t count = 0;; ++count) {
        if (count % 256 == 0) GEO_TRY(control.step(Phase::writing, count, batch.total));
        GEO_ASSIGN(std::optional<domain::Record> record, batch.next());
        if (!record) return count;
        if (mask) mask->apply(*record);
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

Result<void> writeTable(const Table& table, bool publicOnly, detail::TableWriter& writer, detail::ContactMask& mask,
                        JobControl& control) {
    const Projection projection = published(table, publicOnly);
    GEO_TRY(writer.begin(table.name, projection.columns));
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        if (r % 256 == 0)
            GEO_TRY(control.step(Phase::writing, static_cast<std::int64_t>(r),
                                 static_cast<std::int64_t>(table.rows.size())));
        std::vector<domain::Value> row;
        for (const std::size_t position : projection.positions)
            row.push_back(position < table.rows[r].size() ? table.rows[r][position] : domain::Value{});
        if (publicOnly) mask.apply(projection.columns, row);
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
        if (word == "shp") return FileFormat::shapefile;
        if (word == "geojson" || word == "json") return FileFormat::geoJson;
        if (word == "csv") return FileFormat::csv;
        if (word == "xlsx") return FileFormat::xlsx;
    }
    return typeUnknown(path, "gpkg shp geojson csv xlsx");
}

RecordBatch batchOf(domain::Kind kind, std::span<const domain::Record> records) {
    return {kind,
            [records, position = std::size_t{0}]() mutable -> Result<std::optional<domain::Record>> {
                if (position == records.size()) return std::optional<domain::Record>{};
                return std::optional<domain::Record>{records[position++]};
            },
            static_cast<std::int64_t>(records.size())};
}

bool holdsContact(const std::string& text) {
    std::string masked = text;
    return detail::maskContacts(masked) > 0;
}

std::vector<std::filesystem::path> replacedFiles(const std::filesystem::path& path, FileFormat format) {
    std::error_code ignored;
    if (format != FileFormat::shapefile)
        return std::filesystem::exists(path, ignored) ? std::vector{path} : std::vector<std::filesystem::path>{};
    std::vector<std::filesystem::path> files;
    for (const std::string& stem : stemsOf(path))
        for (auto& part : detail::shapefileParts(path, stem)) files.push_back(std::move(part));
    return files;
}

Result<WriteReport> writeRecords(const std::filesystem::path& path, std::span<const RecordBatch> batches,
                                 const WriteOptions& options, JobControl& control) {
    const bool holdsOne = isCsv(options.format) || options.format == FileFormat::shapefile;
    if (holdsOne && batches.size() != 1) return typeUnknown(path, "gpkg geojson xlsx");
    GEO_ASSIGN(Pending pending, pendingFor(path, options));
    const auto place = std::visit([](const auto& output) { return output.path(); }, pending);
    GEO_ASSIGN(auto writer, writerFor({place, path}, options, batches));
    detail::ContactMask mask;
    WriteReport report;
    for (const RecordBatch& batch : batches) {
        GEO_ASSIGN(const std::int64_t count, writeBatch(batch, *writer, options.publicOnly ? &mask : nullptr, control));
        report.rows.emplace_back(batch.kind, count);
    }
    GEO_TRY(writer->finish());
    report.diagnostics = writer->diagnostics();
    std::ranges::move(mask.diagnostics(), std::back_inserter(report.diagnostics));
    writer.reset();
    GEO_TRY(control.step(Phase::writing));
    GEO_TRY(std::visit([](auto& output) { return output.commit(); }, pending));
    return report;
}

Result<WriteReport> writeTables(const std::filesystem::path& path, std::span<const Table> tables,
                                const WriteOptions& options, JobControl& control) {
    const bool isSheet = options.format == FileFormat::xlsx;
    if (!isSheet && (!isCsv(options.format) || tables.size() != 1)) return typeUnknown(path, "csv xlsx");
    GEO_ASSIGN(detail::PendingFile pending, detail::PendingFile::create(path, options.overwrite));
    GEO_ASSIGN(auto writer, isSheet ? detail::xlsxWriter(pending.path(), path)
                                    : detail::csvWriter(pending.path(), path, options.format == FileFormat::frenchCsv));
    detail::ContactMask mask;
    for (const Table& table : tables) GEO_TRY(writeTable(table, options.publicOnly, *writer, mask, control));
    GEO_TRY(writer->finish());
    WriteReport report{{}, writer->diagnostics()};
    std::ranges::move(mask.diagnostics(), std::back_inserter(report.diagnostics));
    writer.reset();
    GEO_TRY(pending.commit());
    return report;
}

} // namespace geo::formats
