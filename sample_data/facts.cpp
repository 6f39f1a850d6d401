#include "sample_data/facts.h"

#include <charconv>

namespace geo::sample {

namespace {

std::vector<std::string_view> parts(std::string_view text, char separator) {
    std::vector<std::string_view> found;
    while (true) {
        const auto end = text.find(separator);
        found.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return found;
        text.remove_prefix(end + 1);
    }
}

// The rows of a file without comments, empty lines and the header.
std::vector<std::vector<std::string_view>> rowsOf(std::string_view csv) {
    std::vector<std::vector<std::string_view>> rows;
    bool headerSeen = false;
    for (const std::string_view line : parts(csv, '\n')) {
        if (line.empty() || line.front() == '#') continue;
        if (headerSeen) rows.push_back(parts(line, ','));
        headerSeen = true;
    }
    return rows;
}

auto malformed(std::string_view detail) {
    return fail(ErrorCode::internal, {{"detail", std::string{detail}}});
}

template <class Number>
Result<Number> numberOf(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return malformed(text);
    return number;
}

Result<CommuneFact> communeOf(const std::vector<std::string_view>& row) {
    if (row.size() != 6) return malformed("communes.csv");
    GEO_ASSIGN(InseeCode code, InseeCode::parse(row[0]));
    GEO_ASSIGN(const std::int64_t population, numberOf<std::int64_t>(row[2]));
    GEO_ASSIGN(const double area, numberOf<double>(row[3]));
    GEO_ASSIGN(const double x, numberOf<double>(row[4]));
    GEO_ASSIGN(const double y, numberOf<double>(row[5]));
    return CommuneFact{std::move(code), std::string{row[1]}, population, area * 1.0e6, {x, y}};
}

Result<QpvFact> qpvOf(const std::vector<std::string_view>& row) {
    if (row.size() != 3) return malformed("qpv.csv");
    GEO_ASSIGN(QpvCode code, QpvCode::parse(row[0]));
    QpvFact fact{std::move(code), std::string{row[1]}, {}};
    for (const std::string_view part : parts(row[2], '|')) {
        GEO_ASSIGN(InseeCode commune, InseeCode::parse(part));
        fact.communes.push_back(std::move(commune));
    }
    return fact;
}

} // namespace

Result<std::size_t> Facts::communeAt(const InseeCode& code) const {
    for (std::size_t i = 0; i < communes.size(); ++i)
        if (communes[i].code == code) return i;
    return fail(ErrorCode::notFound, {{"kind", "commune"}, {"key", code.text()}});
}

Result<Facts> readFacts() {
    Facts facts;
    for (const auto& row : rowsOf(communesCsv())) {
        GEO_ASSIGN(CommuneFact fact, communeOf(row));
        facts.communes.push_back(std::move(fact));
    }
    for (const auto& row : rowsOf(qpvCsv())) {
        GEO_ASSIGN(QpvFact fact, qpvOf(row));
        facts.qpvs.push_back(std::move(fact));
    }
    for (const auto& row : rowsOf(filieresCsv())) {
        if (row.size() != 2) return malformed("filieres.csv");
        facts.filieres.push_back({std::string{row[0]}, std::string{row[1]}});
    }
    return facts;
}

} // namespace geo::sample
