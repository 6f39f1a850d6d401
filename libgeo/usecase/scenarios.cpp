#include "usecase/scenarios.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace geo::usecase {

namespace {

using Json = nlohmann::ordered_json;
using domain::Kind;
using domain::Scenario;

constexpr auto kReplace = Json::error_handler_t::replace; // broken UTF-8 of foreign data

std::unexpected<Error> malformed(std::string_view text) {
    return fail(ErrorCode::valueMalformed,
                {{"field", "spec"}, {"value", std::string{text.substr(0, 80)}}, {"expected", "{...}"}});
}

Result<std::vector<ScenarioSource>> sourcesOf(const Desk& desk, JobControl& job) {
    GEO_ASSIGN(const auto inventory, desk.inventory(job));
    std::vector<ScenarioSource> sources;
    for (const domain::Dataset& dataset : inventory.datasets)
        if (!dataset.undone) sources.push_back({dataset.name, dataset.vintage});
    return sources;
}

Result<std::string> specOf(const Desk& desk, const domain::AllocationReport& report, JobControl& job) {
    GEO_ASSIGN(const auto sources, sourcesOf(desk, job));
    Json spec = Json::object();
    spec["algorithm"] = domain::AllocationReport::kAlgorithmVersion;
    spec["params"] = Json::parse(domain::toJson(report.params));
    spec["data"] = Json::array();
    for (const ScenarioSource& source : sources)
        spec["data"].push_back({{"name", source.name}, {"vintage", source.vintage}});
    return spec.dump(-1, ' ', false, kReplace);
}

Result<void> readSpec(const std::string& text, OpenedScenario& opened) {
    try {
        const Json spec = Json::parse(text);
        opened.algorithmVersion = spec.value("algorithm", 0);
        for (const Json& each : spec.value("data", Json::array()))
            opened.sources.push_back({each.value("name", ""), each.value("vintage", "")});
        GEO_ASSIGN(opened.report.params, domain::allocationParamsFromJson(spec.at("params").dump()));
        return {};
    } catch (const Json::exception&) {
        return malformed(text);
    }
}

} // namespace

Result<CommitReport> keepScenario(Desk& desk, const domain::AllocationReport& report, const ScenarioLabel& label,
                                  JobControl& job) {
    Scenario scenario;
    scenario.name = label.name;
    scenario.topic = domain::ScenarioTopic::allocation;
    scenario.takenOn = label.takenOn;
    scenario.author = desk.who();
    scenario.note = label.note;
    GEO_ASSIGN(scenario.spec, specOf(desk, report, job));
    scenario.result = domain::toJson(report);
    return desk.add(domain::toRecord(scenario));
}

Result<std::vector<Scenario>> readScenarios(const Desk& desk, JobControl& job) {
    GEO_ASSIGN(auto all, desk.workspace().all<Scenario>(job));
    std::erase_if(all.value, [](const Scenario& each) { return each.topic != domain::ScenarioTopic::allocation; });
    std::ranges::reverse(all.value); // rows come by number
    for (Scenario& each : all.value) {
        each.spec.clear();
        each.result.clear();
    }
    return std::move(all.value);
}

Result<OpenedScenario> openScenario(const Desk& desk, std::string_view name) {
    GEO_ASSIGN(auto record, desk.row(Kind::scenario, name));
    std::vector<Diagnostic> unread;
    OpenedScenario opened;
    GEO_ASSIGN(opened.row, store::objectOf<Scenario>(std::move(record), unread));
    if (opened.row.topic != domain::ScenarioTopic::allocation)
        return fail(ErrorCode::notFound, {{"kind", "scenario"}, {"key", std::string{name}}});
    GEO_ASSIGN(opened.report, domain::allocationReportFromJson(opened.row.result));
    GEO_TRY(readSpec(opened.row.spec, opened));
    opened.row.spec.clear();
    opened.row.result.clear();
    return opened;
}

Result<CommitReport> renameScenario(Desk& desk, ScenarioId scenario, const std::string& name) {
    GEO_ASSIGN(const auto seen, desk.rowById(Kind::scenario, scenario.value));
    GEO_ASSIGN(const std::size_t field, domain::infoOf(Kind::scenario).indexOf("name"));
    domain::Record after = seen;
    after.values[field] = name.empty() ? domain::Value{} : domain::Value{name};
    return desk.edit(seen, after);
}

Result<CommitReport> removeScenarios(Desk& desk, const std::vector<ScenarioId>& scenarios) {
    std::vector<std::pair<Kind, std::int64_t>> rows;
    for (const ScenarioId each : scenarios) rows.emplace_back(Kind::scenario, each.value);
    return desk.remove(rows);
}

} // namespace geo::usecase
