// Priority neighbourhoods: contours of 2015 (CODE_QP, NOM_QP) and of 2024 (code_qp, lib_qp), and the lists of ANCT: a
// point a commune, with the codes and names of all its neighbourhoods joined by commas. A neighbourhood that lies in
// two communes is listed under both: its rows are united.
#include "base/identifier.h"
#include "formats/presets/fill.h"
#include "formats/presets/presets.h"

#include <algorithm>

namespace geo::formats::detail {

namespace {

using Names = std::initializer_list<std::string_view>;
const Names kCodes = {"code_qp", "code_qpv", "codeqp"};
const Names kNames = {"nom_qp", "lib_qp", "nom_qpv", "lib_qpv", "nomqp"};

std::vector<std::string> partsOf(std::string_view text) {
    std::string bars{text};
    std::ranges::replace_if(
        bars, [](char c) { return c == ',' || c == ';'; }, '|');
    return domain::listParts(bars);
}

bool hasQpvCodes(const SourceInfo& info) {
    const std::vector<std::string> codes = partsOf(sampleOf(info, kCodes));
    return !codes.empty() && QpvRule::accepts(codes.front());
}

bool isContours(const SourceInfo& info) {
    return hasQpvCodes(info) && info.geometryType != "NONE";
}

bool isList(const SourceInfo& info) {
    const bool hasNoOutline = info.geometryType == "NONE" || info.geometryType.find("POINT") != std::string::npos;
    return hasNoOutline && hasQpvCodes(info);
}

// A row for each code, with the name that stands at the same place. Where there are not as many names as codes, none is
// given: which belongs to which is not known.
std::vector<SourceRow> oneEach(const SourceInfo& info, SourceRow&& row) {
    const auto codeColumn = columnOf(info, kCodes);
    const auto nameColumn = columnOf(info, kNames);
    const std::vector<std::string> codes = partsOf(codeColumn ? row.values[*codeColumn].value_or("") : "");
    if (codes.size() < 2) return {std::move(row)};
    const std::string allNames = nameColumn ? row.values[*nameColumn].value_or("") : "";
    const std::vector<std::string> names = partsOf(allNames);
    std::vector<SourceRow> rows;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        SourceRow& one = rows.emplace_back(row);
        one.values[*codeColumn] = codes[i];
        if (!nameColumn) continue;
        one.values[*nameColumn] = names.size() == codes.size() ? std::optional{names[i]} : std::nullopt;
        if (names.size() != codes.size() && !allNames.empty())
            one.diagnostics.push_back(
                {DiagnosticCode::valueRejected,
                 Severity::warning,
                 row.number,
                 codes[i],
                 {{"field", "name"}, {"value", allNames}, {"reason", std::string{name(ErrorCode::valueMalformed)}}}});
    }
    return rows;
}

void addCommunes(domain::Record& first, const domain::Record& again) {
    std::vector<std::string> communes = domain::listParts(textIn(first, "communes"));
    for (const std::string& commune : domain::listParts(textIn(again, "communes")))
        if (std::ranges::find(communes, commune) == communes.end()) communes.push_back(commune);
    std::string all;
    for (const std::string& commune : communes) all += (all.empty() ? "" : "|") + commune;
    const auto index = domain::infoOf(first.kind).indexOf("communes");
    if (index && !all.empty()) first.values[*index] = all;
    fill(first, "name", textIn(again, "name"));
    fill(first, "population", textIn(again, "population"));
}

const std::vector<PresetField> kFields = {
    {"code", kCodes},
    {"name", kNames},
    {"communes", {"insee_com", "code_insee", "codes_communes", "communes", "depcom"}},
    {"population", {"population", "pop_qp", "population_qp", "pop"}}};

const Preset kContours{.name = "anct_qpv",
                       .kind = domain::Kind::qpv,
                       .signature = {.fields = {kCodes, kNames}, .hints = {"qp"}, .test = isContours},
                       .fields = kFields,
                       .producer = "ANCT",
                       .licence = "Licence Ouverte 2.0"};

const Preset kLists{.name = "anct_qpv_list",
                    .kind = domain::Kind::qpv,
                    .signature = {.fields = {kCodes, kNames}, .hints = {"qp"}, .test = isList},
                    .fields = kFields,
                    .split = oneEach,
                    .producer = "ANCT",
                    .licence = "Licence Ouverte 2.0",
                    .isPointForOutline = true,
                    .unite = addCommunes};

} // namespace

std::vector<const Preset*> qpvPresets() {
    return {&kContours, &kLists};
}

} // namespace geo::formats::detail
