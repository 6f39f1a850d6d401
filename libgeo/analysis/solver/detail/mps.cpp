#include "analysis/solver/detail/mps.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <iterator>

namespace geo::analysis::detail {

namespace {

using Text = std::back_insert_iterator<std::string>;

// By column: the rows it stands in.
std::vector<std::vector<std::pair<std::size_t, double>>> byColumn(const MipModel& model) {
    std::vector<std::vector<std::pair<std::size_t, double>>> entries(model.columns.size());
    for (std::size_t row = 0; row < model.rows.size(); ++row)
        for (const MipTerm& term : model.rows[row].terms)
            if (term.factor != 0.0) entries[term.column].emplace_back(row, term.factor);
    return entries;
}

char sense(const MipRow& row) {
    if (row.low == row.high) return 'E';
    return std::isfinite(row.high) ? 'L' : 'G';
}

void writeRows(Text out, const MipModel& model) {
    fmt::format_to(out, "NAME model FREE\nROWS\n N WORTH\n");
    for (std::size_t i = 0; i < model.rows.size(); ++i) fmt::format_to(out, " {} R{}\n", sense(model.rows[i]), i);
}

void writeColumns(Text out, const MipModel& model) {
    fmt::format_to(out, "COLUMNS\n");
    const auto entries = byColumn(model);
    bool isInteger = false;
    const auto mark = [&](const char* what) { fmt::format_to(out, " M{0} 'MARKER' '{0}'\n", what); };
    for (std::size_t i = 0; i < model.columns.size(); ++i) {
        if (model.columns[i].isInteger != isInteger) mark(isInteger ? "INTEND" : "INTORG");
        isInteger = model.columns[i].isInteger;
        fmt::format_to(out, " C{} WORTH {}\n", i, 0.0 - model.columns[i].worth);
        for (const auto& [row, factor] : entries[i]) fmt::format_to(out, " C{} R{} {}\n", i, row, factor);
    }
    if (isInteger) mark("INTEND");
}

void writeSides(Text out, const MipModel& model) {
    fmt::format_to(out, "RHS\n");
    for (std::size_t i = 0; i < model.rows.size(); ++i) {
        const MipRow& row = model.rows[i];
        const double side = std::isfinite(row.high) ? row.high : row.low;
        if (side != 0.0) fmt::format_to(out, " SIDE R{} {}\n", i, side);
    }
    fmt::format_to(out, "RANGES\n");
    for (std::size_t i = 0; i < model.rows.size(); ++i) {
        const MipRow& row = model.rows[i];
        if (std::isfinite(row.low) && std::isfinite(row.high) && row.low != row.high)
            fmt::format_to(out, " SPAN R{} {}\n", i, row.high - row.low);
    }
}

void writeBounds(Text out, const MipModel& model) {
    fmt::format_to(out, "BOUNDS\n");
    for (std::size_t i = 0; i < model.columns.size(); ++i) {
        const MipColumn& column = model.columns[i];
        if (!std::isfinite(column.low))
            fmt::format_to(out, " MI LIMIT C{}\n", i);
        else
            fmt::format_to(out, " LO LIMIT C{} {}\n", i, column.low);
        if (std::isfinite(column.high))
            fmt::format_to(out, " UP LIMIT C{} {}\n", i, column.high);
        else
            fmt::format_to(out, " PL LIMIT C{}\n", i);
    }
    fmt::format_to(out, "ENDATA\n");
}

std::vector<std::string_view> wordsOf(std::string_view line) {
    std::vector<std::string_view> words;
    while (true) {
        const auto begin = line.find_first_not_of(" \t\r");
        if (begin == std::string_view::npos) return words;
        line.remove_prefix(begin);
        const auto end = std::min(line.find_first_of(" \t\r"), line.size());
        words.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
}

template <class Number>
std::optional<Number> numberOf(std::string_view text) {
    Number number{};
    const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || stopped != text.data() + text.size()) return std::nullopt;
    return number;
}

// "12 C7 1 -0.5", with "**" in front where the value is beyond a bound by a rounding.
bool takeValue(std::string_view line, std::vector<double>& values) {
    auto words = wordsOf(line);
    if (!words.empty() && words.front() == "**") words.erase(words.begin());
    if (words.empty()) return true;
    if (words.size() < 3 || !words[1].starts_with('C')) return false;
    const auto column = numberOf<std::size_t>(words[1].substr(1));
    const auto value = numberOf<double>(words[2]);
    if (!column || !value || *column >= values.size() || !std::isfinite(*value)) return false;
    values[*column] = *value;
    return true;
}

} // namespace

std::string mpsText(const MipModel& model) {
    std::string text;
    const Text out{text};
    writeRows(out, model);
    writeColumns(out, model);
    writeSides(out, model);
    writeBounds(out, model);
    return text;
}

std::optional<SolutionText> readSolution(std::string_view text, std::size_t columns) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view heading = text.substr(0, end);
    const auto says = [&](std::string_view words) { return heading.find(words) != std::string_view::npos; };
    if (!says("objective value") && !says("nfeasible")) return std::nullopt;
    SolutionText solution;
    solution.isInfeasible = says("nfeasible");
    solution.isWhole = !solution.isInfeasible && !says("no integer solution") && !says("nbounded");
    if (!solution.isWhole) return solution;
    solution.values.assign(columns, 0.0);
    text.remove_prefix(end + 1);
    while (!text.empty()) {
        const auto stop = std::min(text.find('\n'), text.size());
        if (!takeValue(text.substr(0, stop), solution.values)) return std::nullopt;
        text.remove_prefix(std::min(stop + 1, text.size()));
    }
    return solution;
}

} // namespace geo::analysis::detail
