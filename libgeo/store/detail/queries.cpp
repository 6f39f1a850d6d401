#include "store/detail/queries.h"

#include "store/detail/embedded_sql.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace geo::store::detail {

namespace {

constexpr std::string_view kNameMark = "-- name: ";

using Queries = std::map<std::string_view, std::string_view, std::less<>>;

void addQueries(std::string_view text, Queries& queries) {
    auto mark = text.find(kNameMark);
    while (mark != std::string_view::npos) {
        const auto line = text.find('\n', mark);
        const auto next = text.find(kNameMark, line);
        const auto name = text.substr(mark + kNameMark.size(), line - mark - kNameMark.size());
        std::string_view body = text.substr(line + 1, next == std::string_view::npos ? next : next - line - 1);
        while (!body.empty() && (body.back() == '\n' || body.back() == ' ')) body.remove_suffix(1);
        queries.emplace(name, body);
        mark = next;
    }
}

const Queries& allQueries() {
    static const Queries queries = [] {
        Queries made;
        for (const SqlFile& file : embeddedSql())
            if (file.path.starts_with("queries/")) addQueries(file.text, made);
        return made;
    }();
    return queries;
}

} // namespace

std::string_view query(std::string_view name) {
    const auto found = allQueries().find(name);
    return found == allQueries().end() ? std::string_view{} : found->second;
}

std::vector<std::string_view> queryNames() {
    std::vector<std::string_view> names;
    for (const auto& [name, text] : allQueries()) names.push_back(name);
    return names;
}

std::string_view sqlFile(std::string_view path) {
    const auto found = std::ranges::find(embeddedSql(), path, &SqlFile::path);
    return found == embeddedSql().end() ? std::string_view{} : found->text;
}

std::string expanded(std::string_view sql, const Substitutes& substitutes) {
    std::string text{sql};
    for (const auto& [name, value] : substitutes) {
        const std::string mark = fmt::format("{{{}}}", name);
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size()))
            text.replace(at, mark.size(), value);
    }
    return text;
}

Substitutes substitutesOf(domain::Kind kind) {
    const domain::KindInfo& info = domain::infoOf(kind);
    std::vector<std::string> columns;
    std::vector<std::string> shapes;
    for (const auto& field : info.fields) columns.emplace_back(field.name);
    for (const auto& shape : info.shapes) shapes.emplace_back(shape.name);
    const std::string fields = fmt::format("{}", fmt::join(columns, ", "));
    std::vector<std::string> values = columns;
    values.resize(columns.size() + shapes.size(), "NULL"); // in the place of the shapes
    columns.insert(columns.end(), shapes.begin(), shapes.end());
    std::vector<std::string> marks;
    std::vector<std::string> assignments;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        marks.push_back(fmt::format("?{}", i + 2));
        assignments.push_back(fmt::format("{} = ?{}", columns[i], i + 2));
    }
    return {{"table", std::string{domain::name(kind)}},
            {"columns", fmt::format("{}", fmt::join(columns, ", "))},
            {"fields", fields},
            {"values", fmt::format("{}", fmt::join(values, ", "))},
            {"shapes", shapes.empty() ? std::string{"NULL"} : fmt::format("{}", fmt::join(shapes, ", "))},
            {"rows", fmt::format("(?1, {})", fmt::join(marks, ", "))},
            {"marks", fmt::format("{}", fmt::join(marks, ", "))},
            {"assignments", fmt::format("{}", fmt::join(assignments, ", "))}};
}

Substitutes substitutesOf(domain::Kind kind, std::string_view shape) {
    Substitutes substitutes = substitutesOf(kind);
    substitutes.emplace_back("shape", std::string{shape});
    substitutes.emplace_back("index", indexOf(kind, shape));
    return substitutes;
}

std::string indexOf(domain::Kind kind, std::string_view shape) {
    return fmt::format("idx_{}_{}", domain::name(kind), shape);
}

} // namespace geo::store::detail
