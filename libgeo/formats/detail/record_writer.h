#pragma once

#include "base/diagnostic.h"
#include "formats/writer.h"

#include <filesystem>
#include <memory>

namespace geo::formats::detail {

// Writes records kind by kind, one at a time.
class RecordWriter {
public:
    RecordWriter() = default;
    RecordWriter(const RecordWriter&) = delete;
    RecordWriter& operator=(const RecordWriter&) = delete;
    virtual ~RecordWriter() = default;

    [[nodiscard]] virtual Result<void> begin(domain::Kind kind) = 0;
    [[nodiscard]] virtual Result<void> write(domain::Record record) = 0;
    [[nodiscard]] virtual Result<void> finish() = 0;
    [[nodiscard]] virtual std::vector<Diagnostic> diagnostics() const = 0;
};

// What the name of the file of points beside one of outlines ends in.
inline constexpr std::string_view kPointsSuffix = "_points";

// Where a file is written, and the name of it to tell in errors.
struct Destination {
    std::filesystem::path path;
    std::filesystem::path target;
};

// Errors: diskFull, writeFailed; crsUnknown.
[[nodiscard]] Result<std::unique_ptr<RecordWriter>> geoPackageWriter(const Destination& file,
                                                                     const WriteOptions& options);
// `folder`: where the files of the shapefile are made, under the name of the target.
[[nodiscard]] Result<std::unique_ptr<RecordWriter>> shapefileWriter(const Destination& folder,
                                                                    const WriteOptions& options);
[[nodiscard]] Result<std::unique_ptr<RecordWriter>> geoJsonWriter(const Destination& file, const WriteOptions& options,
                                                                  std::span<const RecordBatch> batches);
[[nodiscard]] Result<std::unique_ptr<RecordWriter>> tableRecordWriter(const Destination& file,
                                                                      const WriteOptions& options);

// Changes the shapes of records to the CRS of the file; a shape that has no image there is left out and said
// (coordinatesOutside).
class ShapeProjector {
public:
    // Error: crsUnknown (value).
    [[nodiscard]] static Result<ShapeProjector> create(int fromEpsg, int toEpsg);
    void apply(domain::Record& record);
    [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return m_diagnostics; }

private:
    explicit ShapeProjector(geom::Transform transform);
    geom::Transform m_transform;
    std::vector<Diagnostic> m_diagnostics;
};

} // namespace geo::formats::detail
