#pragma once

#include "base/diagnostic.h"
#include "formats/table.h"
#include "formats/writer.h"

#include <filesystem>
#include <memory>

namespace geo::formats::detail {

// Writes tables a row at a time, as CSV or as sheets.
class TableWriter {
public:
    TableWriter() = default;
    TableWriter(const TableWriter&) = delete;
    TableWriter& operator=(const TableWriter&) = delete;
    virtual ~TableWriter() = default;

    [[nodiscard]] virtual Result<void> begin(const std::string& name, const std::vector<Column>& columns) = 0;
    [[nodiscard]] virtual Result<void> write(const std::vector<domain::Value>& row) = 0;
    [[nodiscard]] virtual Result<void> finish() = 0;

    [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return m_diagnostics; }

protected:
    std::vector<Diagnostic> m_diagnostics; // fieldTruncated
};

// Errors: diskFull, writeFailed. `target`: the name to tell in errors.
[[nodiscard]] Result<std::unique_ptr<TableWriter>> csvWriter(const std::filesystem::path& path,
                                                             const std::filesystem::path& target, bool french);
[[nodiscard]] Result<std::unique_ptr<TableWriter>> xlsxWriter(const std::filesystem::path& path,
                                                              const std::filesystem::path& target);

} // namespace geo::formats::detail
