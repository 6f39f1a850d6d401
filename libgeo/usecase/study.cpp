#include "usecase/study.h"

#include "usecase/detail/study_figures.h"

#include <algorithm>

namespace geo::usecase {

namespace {

using domain::Kind;
using domain::Scenario;
using domain::SitingReport;
using domain::StudyTopic;

Result<std::optional<domain::Record>> partOf(const Desk& desk, ScenarioId scenario, StudyTopic part) {
    GEO_ASSIGN(auto rows, desk.referring(Kind::studyPart, "scenario_id", scenario.value));
    for (domain::Record& row : rows)
        if (domain::toText(row.value("part")) == domain::codeOf(part)) return std::optional{std::move(row)};
    return std::optional<domain::Record>{};
}

Result<void> readTexts(const Desk& desk, StudySheet& sheet) {
    if (!sheet.scenario.id.isKept()) return {};
    for (std::size_t i = 0; i < sheet.texts.size(); ++i) {
        GEO_ASSIGN(const auto row, partOf(desk, sheet.scenario.id, static_cast<StudyTopic>(i)));
        if (row) sheet.texts.at(i) = domain::toText(row->value("text"));
    }
    return {};
}

// What is known of the sum over the sites, and of how many of them.
void addTotals(StudySheet& sheet) {
    for (const StudyItemInfo& info : studyItems()) {
        if (!info.sums) continue;
        StudyFigure total{info.item, {}, 0, 0};
        double sum = 0.0;
        for (const StudySite& site : sheet.sites) {
            const auto found = std::ranges::find(site.figures, info.item, &StudyFigure::item);
            if (found == site.figures.end()) continue;
            total.of += found->of;
            total.known += found->known;
            if (const auto* whole = std::get_if<std::int64_t>(&found->value)) sum += static_cast<double>(*whole);
            if (const auto* number = std::get_if<double>(&found->value)) sum += *number;
        }
        if (total.known > 0) {
            const bool isWhole = info.field.type == domain::FieldType::integer;
            total.value = isWhole ? domain::Value{static_cast<std::int64_t>(sum)} : domain::Value{sum};
        }
        sheet.totals.push_back(std::move(total));
    }
}

} // namespace

std::vector<StudyFigure> figuresOf(const std::vector<StudyFigure>& figures, StudyTopic part) {
    std::vector<StudyFigure> out;
    for (const StudyFigure& each : figures)
        if (infoOf(each.item).part == part) out.push_back(each);
    return out;
}

Result<StudySheet> studyOf(const Desk& desk, const Scenario& scenario, const SitingReport& report, JobControl& job) {
    StudySheet sheet;
    sheet.workspace = desk.info().name;
    sheet.scenario = scenario;
    sheet.scenario.spec.clear();
    sheet.scenario.result.clear();
    sheet.report = report;
    GEO_ASSIGN(sheet.ground, readSitingGround(desk, job));
    GEO_ASSIGN(const auto ground, detail::readStudyGround(desk, job));
    for (const domain::ChosenSite& chosen : report.chosen) {
        GEO_TRY(job.step(Phase::reading));
        GEO_ASSIGN(auto site, detail::studySite(desk, ground, report.params, chosen, job));
        sheet.sites.push_back(std::move(site));
    }
    addTotals(sheet);
    GEO_TRY(readTexts(desk, sheet));
    return sheet;
}

Result<StudySheet> readStudy(const Desk& desk, std::string_view name, JobControl& job) {
    GEO_ASSIGN(const auto opened, openSiting(desk, name));
    GEO_ASSIGN(auto sheet, studyOf(desk, opened.row, opened.report, job));
    sheet.sources = opened.sources;
    return sheet;
}

Result<CommitReport> writeStudyText(Desk& desk, ScenarioId scenario, StudyTopic part, const std::string& text) {
    GEO_ASSIGN(const auto seen, partOf(desk, scenario, part));
    if (!seen && text.empty()) return CommitReport{};
    if (!seen) {
        domain::StudyPart row;
        row.scenario = scenario;
        row.part = part;
        row.text = text;
        return desk.add(domain::toRecord(row));
    }
    if (text.empty()) return desk.remove({{Kind::studyPart, seen->id}});
    GEO_ASSIGN(const std::size_t field, domain::infoOf(Kind::studyPart).indexOf("text"));
    domain::Record after = *seen;
    after.values[field] = text;
    if (after == *seen) return CommitReport{};
    return desk.edit(*seen, after);
}

} // namespace geo::usecase
