#include "formats/detail/output_file.h"
#include "formats/detail/pending_file.h"
#include "formats/detail/table_writer.h"

#include "base/date.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

#include <sys/mman.h>
#include <unistd.h>

namespace geo::formats::detail {

namespace {

using domain::FieldType;
using domain::Value;

constexpr std::uint32_t kMostRows = 1'048'576;
constexpr std::size_t kLongestText = 32'767; // characters of a cell

struct CloseWorkbook {
    void operator()(lxw_workbook* workbook) const { workbook_close(workbook); }
};

// The bytes of a file that is nowhere. The library zips into it and not to the disk, where it would print its
// complaints on the console of the program when there is no room.
class MemoryFile {
public:
    static std::optional<MemoryFile> create() {
        const int handle = ::memfd_create("xlsx", MFD_CLOEXEC);
        if (handle < 0) return std::nullopt;
        return MemoryFile{handle};
    }
    MemoryFile(MemoryFile&& other) noexcept
        : m_handle(std::exchange(other.m_handle, -1)) {}
    MemoryFile& operator=(MemoryFile&&) = delete;
    ~MemoryFile() {
        if (m_handle >= 0) ::close(m_handle);
    }

    // A name under which the library may open it.
    [[nodiscard]] std::string path() const { return fmt::format("/proc/self/fd/{}", m_handle); }

    [[nodiscard]] Result<void> copyTo(OutputFile& file) const {
        std::vector<char> piece(1U << 16U);
        for (off_t at = 0;;) {
            const ssize_t count = ::pread(m_handle, piece.data(), piece.size(), at);
            if (count <= 0) return file.close();
            file.write({piece.data(), static_cast<std::size_t>(count)});
            GEO_TRY(file.state());
            at += count;
        }
    }

private:
    explicit MemoryFile(int handle)
        : m_handle(handle) {}
    int m_handle;
};

class XlsxWriter final : public TableWriter {
public:
    XlsxWriter(MemoryFile memory, lxw_workbook* workbook, std::filesystem::path path, std::filesystem::path target);

    [[nodiscard]] Result<void> begin(const std::string& name, const std::vector<Column>& columns) override;
    [[nodiscard]] Result<void> write(const std::vector<Value>& row) override;
    [[nodiscard]] Result<void> finish() override;

private:
    [[nodiscard]] Result<void> endSheet();
    [[nodiscard]] Result<void> checkRoom() const;
    void writeCell(std::uint32_t row, std::uint16_t column, const Value& value);
    void writeText(std::uint32_t row, std::uint16_t column, const std::string& text);
    [[nodiscard]] std::string sheetName(const std::string& wanted);

    MemoryFile m_memory;
    std::unique_ptr<lxw_workbook, CloseWorkbook> m_workbook; // goes before the memory that it is written to
    std::filesystem::path m_path;
    std::filesystem::path m_target;
    lxw_format* m_bold;
    lxw_format* m_date;
    lxw_format* m_text;
    lxw_worksheet* m_sheet = nullptr; // owned by the workbook
    std::vector<Column> m_columns;
    std::set<std::string> m_sheetNames; // in small letters
    std::uint32_t m_row = 0;
};

XlsxWriter::XlsxWriter(MemoryFile memory, lxw_workbook* workbook, std::filesystem::path path,
                       std::filesystem::path target)
    : m_memory(std::move(memory))
    , m_workbook(workbook)
    , m_path(std::move(path))
    , m_target(std::move(target))
    , m_bold(workbook_add_format(workbook))
    , m_date(workbook_add_format(workbook))
    , m_text(workbook_add_format(workbook)) {
    format_set_bold(m_bold);
    format_set_text_wrap(m_bold);
    format_set_align(m_bold, LXW_ALIGN_VERTICAL_TOP);
    format_set_num_format(m_date, "dd/mm/yyyy");
    format_set_num_format(m_text, "@");
}

// Bytes of the first `count` characters of UTF-8.
std::size_t bytesOf(const std::string& text, std::size_t count) {
    std::size_t i = 0;
    for (; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U && count-- == 0) break;
    return i;
}

// Excel takes 31 characters, none of []:*?/\, and no name twice whatever its case. One that begins as a formula does
// would be one where it is typed.
std::string XlsxWriter::sheetName(const std::string& wanted) {
    std::string base;
    for (const char c : wanted) base += std::string_view{"[]:*?/\\'"}.find(c) == std::string_view::npos ? c : ' ';
    base.erase(0, base.find_first_not_of("=+-@\t\r "));
    base.resize(bytesOf(base, 28));
    if (base.empty()) base = "1";
    std::string name = base;
    for (int n = 2; !m_sheetNames.insert(domain::normalised(name)).second; ++n) name = fmt::format("{} {}", base, n);
    return name;
}

double widthOf(const Column& column) {
    const std::string& heading = column.heading.empty() ? column.name : column.heading;
    const double least = column.type == FieldType::text || column.type == FieldType::textList ? 22.0 : 12.0;
    return std::clamp(static_cast<double>(heading.size()) + 3.0, least, 42.0);
}

// Rows and parts wait in files of the system's folder for temporary ones, and the library does not look whether they
// got there.
Result<void> XlsxWriter::checkRoom() const {
    constexpr std::uintmax_t kNoRoom = 65536; // bytes
    std::error_code ignored;
    const auto folder = std::filesystem::temp_directory_path(ignored);
    const auto space = std::filesystem::space(folder, ignored);
    const bool isFull = !ignored && space.available < kNoRoom;
    if (isFull) return fail(ErrorCode::diskFull, {{"file", folder.string()}});
    return {};
}

Result<void> XlsxWriter::endSheet() {
    if (m_sheet && m_row > 0 && !m_columns.empty())
        worksheet_autofilter(m_sheet, 0, 0, std::max(m_row - 1, 1U), static_cast<lxw_col_t>(m_columns.size() - 1));
    return checkRoom();
}

Result<void> XlsxWriter::begin(const std::string& name, const std::vector<Column>& columns) {
    GEO_TRY(endSheet());
    m_columns = columns;
    m_sheet = workbook_add_worksheet(m_workbook.get(), sheetName(name).c_str());
    if (!m_sheet) return std::unexpected(writeError(m_target, errno, "sheet"));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        lxw_format* format =
            columns[i].type == FieldType::text || columns[i].type == FieldType::code ? m_text : nullptr;
        worksheet_set_column(m_sheet, column, column, widthOf(columns[i]), format);
        worksheet_write_string(m_sheet, 0, column,
                               (columns[i].heading.empty() ? columns[i].name : columns[i].heading).c_str(), m_bold);
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    m_row = 1;
    return {};
}

void XlsxWriter::writeText(std::uint32_t row, std::uint16_t column, const std::string& text) {
    const std::size_t bytes = bytesOf(text, kLongestText);
    if (bytes < text.size())
        m_diagnostics.push_back({DiagnosticCode::fieldTruncated,
                                 Severity::warning,
                                 row,
                                 "",
                                 {{"field", m_columns[column].name}, {"length", fmt::format("{}", kLongestText)}}});
    if (bytes < text.size() && m_columns[column].isPlace) return; // half a shape is none
    worksheet_write_string(m_sheet, row, column, text.substr(0, bytes).c_str(), m_text);
}

void XlsxWriter::writeCell(std::uint32_t row, std::uint16_t column, const Value& value) {
    const FieldType type = m_columns[column].type;
    if (const auto* text = std::get_if<std::string>(&value)) {
        const auto date = type == FieldType::date ? parseDate(*text) : Result<Date>{fail(ErrorCode::valueNotDate)};
        if (!date) return writeText(row, column, *text);
        const std::chrono::year_month_day day{*date};
        lxw_datetime when{static_cast<int>(day.year()),
                          static_cast<int>(static_cast<unsigned>(day.month())),
                          static_cast<int>(static_cast<unsigned>(day.day())),
                          0,
                          0,
                          0.0};
        if (when.year < 1900) return writeText(row, column, *text); // Excel has no day before
        worksheet_write_datetime(m_sheet, row, column, &when, m_date);
        return;
    }
    const double number = std::holds_alternative<double>(value) ? std::get<double>(value)
                                                                : static_cast<double>(std::get<std::int64_t>(value));
    if (type == FieldType::boolean)
        worksheet_write_boolean(m_sheet, row, column, number != 0.0, nullptr);
    else if (std::isfinite(number))
        worksheet_write_number(m_sheet, row, column, number, nullptr);
}

Result<void> XlsxWriter::write(const std::vector<Value>& row) {
    if (m_row >= kMostRows)
        return fail(ErrorCode::writeFailed, {{"file", m_target.string()}, {"detail", "1048576 rows"}});
    for (std::size_t i = 0; i < std::min(row.size(), m_columns.size()); ++i)
        if (domain::isKnown(row[i])) writeCell(m_row, static_cast<std::uint16_t>(i), row[i]);
    ++m_row;
    return {};
}

Result<void> XlsxWriter::finish() {
    GEO_TRY(endSheet());
    errno = 0;
    const lxw_error error = workbook_close(m_workbook.release());
    if (error != LXW_NO_ERROR) return std::unexpected(writeError(m_target, errno, lxw_strerror(error)));
    GEO_TRY(checkRoom());
    GEO_ASSIGN(OutputFile file, OutputFile::open(m_path, m_target));
    return m_memory.copyTo(file);
}

} // namespace

Result<std::unique_ptr<TableWriter>> xlsxWriter(const std::filesystem::path& path,
                                                const std::filesystem::path& target) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE; // rows go to a temporary file as they come
    auto memory = MemoryFile::create();
    if (!memory) return std::unexpected(writeError(target, errno));
    lxw_workbook* workbook = workbook_new_opt(memory->path().c_str(), &options);
    if (!workbook) return std::unexpected(writeError(target, errno));
    return std::unique_ptr<TableWriter>{std::make_unique<XlsxWriter>(std::move(*memory), workbook, path, target)};
}

} // namespace geo::formats::detail
