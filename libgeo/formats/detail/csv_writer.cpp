#include "formats/detail/formula_guard.h"
#include "formats/detail/output_file.h"
#include "formats/detail/table_writer.h"

#include "base/date.h"

#include <algorithm>
#include <cmath>

namespace geo::formats::detail {

namespace {

using domain::FieldType;
using domain::Value;

class CsvWriter final : public TableWriter {
public:
    CsvWriter(OutputFile file, bool french)
        : m_file(std::move(file))
        , m_french(french) {}

    [[nodiscard]] Result<void> begin(const std::string& name, const std::vector<Column>& columns) override;
    [[nodiscard]] Result<void> write(const std::vector<Value>& row) override;
    [[nodiscard]] Result<void> finish() override { return m_file.close(); }

private:
    [[nodiscard]] std::string cell(const Value& value, FieldType type) const;
    [[nodiscard]] std::string quoted(std::string text) const;
    [[nodiscard]] char separator() const { return m_french ? ';' : ','; }

    OutputFile m_file;
    bool m_french;
    std::vector<Column> m_columns;
};

std::string CsvWriter::quoted(std::string text) const {
    const bool isPlain = text.find_first_of("\"\r\n") == std::string::npos &&
                         text.find(separator()) == std::string::npos && !text.starts_with(' ') && !text.ends_with(' ');
    if (isPlain) return text;
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"') result += '"';
        result += c;
    }
    return result + '"';
}

std::string CsvWriter::cell(const Value& value, FieldType type) const {
    if (!domain::isKnown(value)) return "";
    if (const auto* text = std::get_if<std::string>(&value)) {
        if (type == FieldType::date && m_french && text->size() == 10 && parseDate(*text))
            return text->substr(8, 2) + "/" + text->substr(5, 2) + "/" + text->substr(0, 4);
        return quoted(guarded(*text));
    }
    if (type == FieldType::boolean && m_french) return domain::toText(value) == "1" ? "oui" : "non";
    if (const auto* number = std::get_if<double>(&value); number && !std::isfinite(*number)) return "";
    std::string text = domain::toText(value);
    if (m_french) std::ranges::replace(text, '.', ',');
    return m_french ? text : quoted(std::move(text));
}

Result<void> CsvWriter::begin(const std::string&, const std::vector<Column>& columns) {
    m_columns = columns;
    std::string line = m_french ? "\xEF\xBB\xBF" : "";
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i > 0) line += separator();
        line += quoted(guarded(columns[i].heading.empty() ? columns[i].name : columns[i].heading));
    }
    m_file.write(line + "\r\n");
    return m_file.state();
}

Result<void> CsvWriter::write(const std::vector<Value>& row) {
    std::string line;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (i > 0) line += separator();
        if (i < row.size()) line += cell(row[i], m_columns[i].type);
    }
    m_file.write(line + "\r\n");
    return m_file.state();
}

} // namespace

Result<std::unique_ptr<TableWriter>> csvWriter(const std::filesystem::path& path, const std::filesystem::path& target,
                                               bool french) {
    GEO_ASSIGN(OutputFile file, OutputFile::open(path, target));
    return std::unique_ptr<TableWriter>{std::make_unique<CsvWriter>(std::move(file), french)};
}

} // namespace geo::formats::detail
