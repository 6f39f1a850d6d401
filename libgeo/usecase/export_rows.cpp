#include "usecase/export_rows.h"

#include "usecase/row_filter.h"
#include "usecase/standard_tables.h"
#include "usecase/table_styles.h"

#include <algorithm>
#include <list>

namespace geo::usecase {

namespace {

using domain::FieldInfo;
using domain::FieldType;
using domain::Kind;
using domain::Unit;
using domain::Value;
using formats::Column;

formats::WriteOptions optionsOf(const ExportRequest& request, formats::FileFormat format, int recordsEpsg) {
    formats::WriteOptions options;
    options.format = format;
    options.recordsEpsg = recordsEpsg;
    options.epsg = request.epsg;
    options.publicOnly = request.publicOnly;
    options.overwrite = request.overwrite;
    options.withGeometry = request.withGeometry;
    options.wording = request.wording;
    return options;
}

// A column that shows a field of a kind under a name of its own.
Column columnOf(Kind kind, std::string_view field, std::string_view name) {
    const FieldInfo& info = *domain::infoOf(kind).find(field);
    return {std::string{name}, {}, info.type, info.unit, info.personal};
}

// The reader's words for headings and codes, as records have them.
// A cell in the reader's words: the label of a code, and a number that is not known said so.
void put(const Wording& wording, const Column& column, Value& cell) {
    const bool isNumber = column.type == FieldType::number || column.type == FieldType::integer;
    if (!domain::isKnown(cell)) {
        if (isNumber && !wording.unknown.empty()) cell = wording.unknown;
    } else if (column.type == FieldType::code && wording.code) {
        cell = wording.code(column.name, domain::toText(cell));
    }
}

void put(const Wording& wording, Table& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        Column& column = table.columns[i];
        if (column.heading.empty() && wording.heading) column.heading = wording.heading(column.name);
        for (auto& row : table.rows) put(wording, column, row[i]);
    }
}

Value textOf(std::string_view text) {
    return text.empty() ? Value{} : Value{std::string{text}};
}

Result<WriteReport> exportStandard(const Desk& desk, const std::vector<Kind>& kinds, const std::string& where,
                                   const ExportRequest& request, JobControl& job) {
    GEO_ASSIGN(auto found, standardTables(desk, request.profile, kinds, {where, request.only}, job));
    const auto options = optionsOf(request, formats::FileFormat::geoPackage, desk.info().epsg);
    GEO_ASSIGN(auto report, formats::writeStandard(request.target, std::move(found.tables), options, job));
    report.diagnostics.insert(report.diagnostics.begin(), found.diagnostics.begin(), found.diagnostics.end());
    return report;
}

// The request with the rows that the filters of the layers let through in its `only`.
Result<ExportRequest> narrowed(const Desk& desk, const std::vector<Kind>& kinds, ExportRequest request,
                               JobControl& job) {
    if (!request.filtered) return request;
    std::vector<Kind> held = kinds;
    if (isStandardProfile(request.profile)) held.push_back(Kind::site); // what a face is a face of
    for (const Kind kind : held) {
        GEO_ASSIGN(const RowFilter filter, readRowFilter(desk, kind));
        if (!filter.isActive()) continue;
        GEO_ASSIGN(const auto passing, numbersWhere(desk, kind, filter.expression, job));
        const auto only = request.only.find(kind);
        if (only == request.only.end())
            request.only.emplace(kind, std::set<std::int64_t>{passing.begin(), passing.end()});
        else
            std::erase_if(only->second, [&](std::int64_t row) { return !std::ranges::binary_search(passing, row); });
    }
    return request;
}

// How the workspace is shown, and what staff deliberate, is nobody's business outside.
bool isInternal(Kind kind) {
    return domain::isPresentation(kind) || domain::isDeliberation(kind);
}

Result<void> checkPublic(const std::vector<Kind>& kinds, const ExportRequest& request) {
    if (!request.publicOnly) return {};
    std::string allowed;
    for (const Kind kind : domain::kAllKinds)
        if (!isInternal(kind)) allowed += (allowed.empty() ? "" : " ") + std::string{domain::name(kind)};
    for (const Kind kind : kinds)
        if (isInternal(kind))
            return fail(ErrorCode::kindUnknown, {{"value", std::string{domain::name(kind)}}, {"allowed", allowed}});
    return {};
}

} // namespace

std::vector<std::filesystem::path> replacedBy(const ExportRequest& request) {
    const auto format = formats::formatOf(request.target, request.profile);
    if (!format) return {};
    return formats::replacedFiles(request.target, *format);
}

Result<WriteReport> exportRows(const Desk& desk, const std::vector<Kind>& kinds, const std::string& where,
                               const ExportRequest& asked, JobControl& job) {
    GEO_TRY(checkPublic(kinds, asked));
    GEO_ASSIGN(const ExportRequest request, narrowed(desk, kinds, asked, job));
    if (isStandardProfile(request.profile)) return exportStandard(desk, kinds, where, request, job);
    GEO_ASSIGN(const auto format, formats::formatOf(request.target, request.profile));
    std::list<std::vector<domain::Record>> held; // batches look into these
    std::vector<formats::RecordBatch> batches;
    for (const Kind kind : kinds) {
        GEO_ASSIGN(auto found, desk.rows(kind, {where, {}}, job));
        if (const auto only = request.only.find(kind); only != request.only.end())
            std::erase_if(found.rows, [&](const domain::Record& row) { return !only->second.contains(row.id); });
        held.push_back(std::move(found.rows));
        batches.push_back(formats::batchOf(kind, held.back()));
    }
    auto options = optionsOf(request, format, desk.info().epsg);
    if (format != formats::FileFormat::geoPackage) return formats::writeRecords(request.target, batches, options, job);
    GEO_ASSIGN(auto styles, tableStyles(desk, kinds, request.wording, request.publicOnly, job));
    options.styles = std::move(styles.value);
    GEO_ASSIGN(auto report, formats::writeRecords(request.target, batches, options, job));
    report.diagnostics.insert(report.diagnostics.end(), styles.diagnostics.begin(), styles.diagnostics.end());
    return report;
}

Table shortlistTable(const domain::Project& project, const std::vector<ShortlistLine>& lines) {
    Table table;
    table.name = "shortlist";
    table.columns = {columnOf(Kind::placement, "shortlist_rank", "rank"),
                     {"project", {}, FieldType::text, Unit::none, false},
                     columnOf(Kind::space, "site_id", "site_id"),
                     columnOf(Kind::site, "name", "site"),
                     {"space_id", {}, FieldType::integer, Unit::none, false},
                     columnOf(Kind::space, "name", "space"),
                     columnOf(Kind::site, "kind", "site_kind"),
                     columnOf(Kind::space, "kind", "space_kind"),
                     columnOf(Kind::site, "commune", "commune"),
                     columnOf(Kind::site, "address", "address"),
                     columnOf(Kind::space, "area_m2", "area_m2"),
                     columnOf(Kind::space, "rent_eur_m2_year", "rent_eur_m2_year"),
                     columnOf(Kind::space, "available_from", "available_from"),
                     columnOf(Kind::space, "available_until", "available_until"),
                     columnOf(Kind::placement, "state", "state"),
                     columnOf(Kind::placement, "score", "score"),
                     columnOf(Kind::placement, "note", "note")};
    for (const ShortlistLine& line : lines) {
        const auto placement = domain::toRecord(line.placement);
        const auto space = domain::toRecord(line.space);
        const auto site = domain::toRecord(line.site);
        table.rows.push_back({placement.value("shortlist_rank"), textOf(project.name), space.value("site_id"),
                              site.value("name"), line.space.id.value, space.value("name"), site.value("kind"),
                              space.value("kind"), site.value("commune"), site.value("address"), space.value("area_m2"),
                              space.value("rent_eur_m2_year"), space.value("available_from"),
                              space.value("available_until"), placement.value("state"), placement.value("score"),
                              placement.value("note")});
    }
    return table;
}

Table rankingTable(const domain::MatchReport& report) {
    Table table;
    table.name = "ranking";
    table.columns = {{"rank", {}, FieldType::integer, Unit::none, false},
                     columnOf(Kind::space, "site_id", "site_id"),
                     columnOf(Kind::site, "name", "site"),
                     {"space_id", {}, FieldType::integer, Unit::none, false},
                     columnOf(Kind::space, "name", "space"),
                     columnOf(Kind::space, "area_m2", "area_m2"),
                     columnOf(Kind::placement, "score", "score"),
                     {"score_low", {}, FieldType::number, Unit::none, false},
                     {"score_high", {}, FieldType::number, Unit::none, false}};
    for (const std::string_view criterion : domain::codesOf<domain::Criterion>())
        table.columns.push_back({std::string{criterion}, {}, FieldType::number, Unit::none, false});
    for (const domain::Ranked& ranked : report.ranking) {
        const domain::SpaceMatch& match = report.matches[ranked.match];
        std::vector<Value> row{static_cast<std::int64_t>(ranked.rank),
                               match.site.value,
                               textOf(match.siteName),
                               match.space.value,
                               textOf(match.spaceName),
                               match.area ? Value{match.area->value} : Value{},
                               ranked.score,
                               ranked.low,
                               ranked.high};
        for (const double contribution : ranked.contributions) row.emplace_back(contribution);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table exclusionTable(const domain::MatchReport& report) {
    Table table;
    table.name = "exclusions";
    table.columns = {columnOf(Kind::space, "site_id", "site_id"),
                     columnOf(Kind::site, "name", "site"),
                     {"space_id", {}, FieldType::integer, Unit::none, false},
                     columnOf(Kind::space, "name", "space"),
                     {"rule", {}, FieldType::code, Unit::none, false},
                     {"value", {}, FieldType::text, Unit::none, false},
                     {"needed", {}, FieldType::text, Unit::none, false},
                     {"source", {}, FieldType::text, Unit::none, false}};
    for (const domain::SpaceMatch& match : report.matches) {
        if (match.eligible) continue;
        for (const domain::RuleAnswer& answer : match.answers) {
            const bool excludes = answer.answer == domain::Answer::broken ||
                                  (answer.answer == domain::Answer::unknown && report.params.unknownExcludes);
            if (!excludes) continue;
            table.rows.push_back({match.site.value, textOf(match.siteName), match.space.value, textOf(match.spaceName),
                                  textOf(domain::codeOf(answer.rule)), textOf(answer.value), textOf(answer.needed),
                                  textOf(answer.source)});
        }
    }
    return table;
}

Result<WriteReport> exportTables(std::vector<Table> tables, const ExportRequest& request, JobControl& job) {
    GEO_ASSIGN(const auto format, formats::formatOf(request.target, request.profile));
    for (Table& table : tables) put(request.wording, table);
    return formats::writeTables(request.target, tables, optionsOf(request, format, geom::kLambert93), job);
}

} // namespace geo::usecase
