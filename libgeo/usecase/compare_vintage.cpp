#include "usecase/compare_vintage.h"

#include "analysis/vintage/difference.h"
#include "usecase/import_reading.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <set>
#include <unordered_set>

namespace geo::usecase {

namespace {

using domain::Kind;
using domain::Record;
using domain::VintageLine;

// What is met while the new source is read beside the kept rows.
struct Visitor {
    std::function<Result<void>(formats::ReadRecord&&, VintageLine&&)> onDifference; // added or changed
    std::function<void()> onSame;
    std::function<Result<void>(const Record&)> onMissing;
    std::function<Result<void>(formats::RejectedRow&&)> onRejected;
    std::function<void(std::vector<Diagnostic>&&)> onFound;
};

class Comparison {
public:
    Comparison(const Desk& desk, OpenedSource& opened)
        : m_desk(desk)
        , m_opened(opened) {}

    Result<formats::ReadReport> read(const formats::RecordMapping& mapping, const Visitor& visitor, JobControl& job);
    Result<void> visitMissing(const Visitor& visitor, JobControl& job) const;
    [[nodiscard]] const std::set<std::string>& scope() const { return m_scope; }

private:
    Result<void> compare(formats::ReadRecord&& row, const Visitor& visitor);

    const Desk& m_desk;
    OpenedSource& m_opened;
    std::set<std::string> m_scope;
    std::unordered_set<std::string> m_seen; // keys of the new source: its rows may be in the workspace by then
};

Result<void> Comparison::compare(formats::ReadRecord&& row, const Visitor& visitor) {
    m_scope.insert(analysis::groundOf(row.record));
    m_seen.insert(row.record.key());
    visitor.onFound(std::move(row.diagnostics));
    auto kept = m_desk.row(row.record.kind, row.record.key());
    if (!kept && kept.error().code != ErrorCode::notFound) return std::unexpected(std::move(kept).error());
    if (!kept) {
        VintageLine line = analysis::added(row.record);
        line.row = row.row;
        return visitor.onDifference(std::move(row), std::move(line));
    }
    Record after = analysis::updated(*kept, row.record);
    auto line = analysis::difference(*kept, after);
    if (!line) {
        visitor.onSame();
        return {};
    }
    line->row = row.row;
    row.record = std::move(after);
    return visitor.onDifference(std::move(row), std::move(*line));
}

Result<formats::ReadReport> Comparison::read(const formats::RecordMapping& mapping, const Visitor& visitor,
                                             JobControl& job) {
    const auto take = [&](formats::ReadRecord&& row) { return compare(std::move(row), visitor); };
    return formats::readRecords(m_opened.source, mapping, take, visitor.onRejected, job);
}

// The kept rows of the same ground that the new source did not have.
Result<void> Comparison::visitMissing(const Visitor& visitor, JobControl& job) const {
    std::vector<Record> missing;
    const auto look = [&](Record&& record) -> Result<void> {
        if (!m_seen.contains(record.key()) && m_scope.contains(analysis::groundOf(record)))
            missing.push_back(std::move(record));
        return {};
    };
    GEO_TRY(m_desk.workspace().forEach(m_opened.kind, {}, look, job));
    for (const Record& record : missing) GEO_TRY(visitor.onMissing(record));
    return {};
}

Result<void> requireKey(Kind kind) {
    if (domain::infoOf(kind).keyField) return {};
    std::string allowed;
    for (const Kind each : importableKinds())
        if (domain::infoOf(each).keyField) allowed += (allowed.empty() ? "" : " ") + std::string{domain::name(each)};
    return fail(ErrorCode::kindUnknown, {{"value", std::string{domain::name(kind)}}, {"allowed", allowed}});
}

// Sites that name a row of the kind which is gone.
Result<std::vector<domain::LostReference>> lostReferences(const Desk& desk, const domain::VintageReport& report,
                                                          JobControl& job) {
    std::vector<domain::LostReference> lost;
    if (report.kind != Kind::parcel || report.removed == 0) return lost;
    const auto look = [&](Record&& site) -> Result<void> {
        for (const std::string& key : domain::listParts(domain::toText(site.value("parcels")))) {
            const auto line = std::ranges::lower_bound(report.lines, key, {}, &VintageLine::key);
            if (line == report.lines.end() || line->key != key || line->change != domain::VintageChange::removed)
                continue;
            lost.push_back({site.id, site.displayName(), key, analysis::successorsOf(*line, report.lines)});
        }
        return {};
    };
    GEO_TRY(desk.workspace().forEach(Kind::site, {}, look, job));
    return lost;
}

} // namespace

Result<VintageComparison> compareVintage(const Desk& desk, const ImportRequest& request, JobControl& job) {
    GEO_ASSIGN(OpenedSource opened, openSource(desk, request, job));
    GEO_TRY(requireKey(opened.kind));
    GEO_ASSIGN(const store::Instant instant, desk.workspace().holdInstant());
    VintageComparison answer;
    domain::VintageReport& report = answer.report;
    report.kind = opened.kind;
    ImportFindings found;
    const Visitor visitor{
        .onDifference = [&](formats::ReadRecord&&, VintageLine&& line) -> Result<void> {
            ++(line.change == domain::VintageChange::added ? report.added : report.changed);
            report.lines.push_back(std::move(line));
            return {};
        },
        .onSame = [&] { ++report.same; },
        .onMissing = [&](const Record& record) -> Result<void> {
            ++report.removed;
            report.lines.push_back(analysis::removed(record));
            return {};
        },
        .onRejected = [&](formats::RejectedRow&& row) -> Result<void> {
            found.add(std::move(row.reason));
            return {};
        },
        .onFound = [&](std::vector<Diagnostic>&& diagnostics) { found.addAll(std::move(diagnostics)); }};
    Comparison comparison{desk, opened};
    GEO_ASSIGN(formats::ReadReport read, comparison.read(mappingOf(request, opened, desk), visitor, job));
    GEO_TRY(comparison.visitMissing(visitor, job));
    std::ranges::stable_sort(report.lines, {}, &VintageLine::key);
    report.scope.assign(comparison.scope().begin(), comparison.scope().end());
    GEO_ASSIGN(report.lost, lostReferences(desk, report, job));
    answer.reading = outcomeOf(request, opened, std::move(read), std::move(found));
    return answer;
}

Result<ImportOutcome> applyVintage(Desk& desk, const ImportRequest& request, MissingRows missing, JobControl& job) {
    const auto begin = std::chrono::steady_clock::now();
    GEO_ASSIGN(OpenedSource opened, openSource(desk, request, job));
    GEO_TRY(requireKey(opened.kind));
    GEO_ASSIGN(auto writer, store::ImportWriter::begin(desk.workspace(), domain::Action::import, desk.who()));
    GEO_TRY(writer.startDataset(describe(request, opened), ImportMode::update));
    ImportFindings found;
    const Visitor visitor{
        .onDifference = [&](formats::ReadRecord&& row, VintageLine&&) -> Result<void> {
            row.record.id = 0; // found again by its key, and then of the new dataset
            if (const auto field = domain::infoOf(row.record.kind).indexOf("dataset_id"))
                row.record.values[*field] = {};
            GEO_ASSIGN(auto added, writer.add(row.record, {row.row, false}, std::move(row.faces)));
            if (added.diagnostic) found.add(std::move(*added.diagnostic));
            return {};
        },
        .onSame = [] {},
        .onMissing = [&](const Record& record) -> Result<void> {
            return missing == MissingRows::keep ? Result<void>{} : writer.remove(record);
        },
        .onRejected = [&](formats::RejectedRow&& row) -> Result<void> {
            return keepRejected(writer, found, std::move(row));
        },
        .onFound = [&](std::vector<Diagnostic>&& diagnostics) { found.addAll(std::move(diagnostics)); }};
    Comparison comparison{desk, opened};
    GEO_ASSIGN(formats::ReadReport read, comparison.read(mappingOf(request, opened, desk), visitor, job));
    GEO_TRY(comparison.visitMissing(visitor, job));
    ImportOutcome outcome = outcomeOf(request, opened, std::move(read), std::move(found));
    GEO_ASSIGN(auto kept, writer.finish(job));
    outcome.dataset = std::move(kept.datasets.front());
    outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return outcome;
}

formats::Table vintageTable(const domain::VintageReport& report) {
    using domain::FieldType;
    using domain::Unit;
    formats::Table table;
    table.name = "vintage";
    table.columns = {{"key", {}, FieldType::text, Unit::none, false},
                     {"name", {}, FieldType::text, Unit::none, false},
                     {"change", {}, FieldType::code, Unit::none, false},
                     {"attributes", {}, FieldType::text, Unit::none, false},
                     {"area_before_m2", {}, FieldType::number, Unit::squareMetres, false},
                     {"area_after_m2", {}, FieldType::number, Unit::squareMetres, false}};
    for (const VintageLine& line : report.lines) {
        std::string fields;
        for (const auto& field : line.fields)
            fields += (fields.empty() ? "" : "; ") + field.field + ": " + field.before + " > " + field.after;
        table.rows.push_back({line.key, line.name, std::string{domain::codeOf(line.change)}, fields,
                              line.areaBefore.value, line.areaAfter.value});
    }
    return table;
}

} // namespace geo::usecase
