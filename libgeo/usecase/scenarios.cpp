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

template <class Report>
Result<std::string> specOf(const Desk& desk, const Report& report, JobControl& job) {
    GEO_ASSIGN(const auto sources, sourcesOf(desk, job));
    Json spec = Json::object();
    spec["algorithm"] = Report::kAlgorithmVersion;
    spec["params"] = Json::parse(domain::toJson(report.params));
    spec["data"] = Json::array();
    for (const ScenarioSource& source : sources)
        spec["data"].push_back({{"name", source.name}, {"vintage", source.vintage}});
    return spec.dump(-1, ' ', false, kReplace);
}

template <class Opened, class ReadParams>
Result<void> readSpec(const std::string& text, Opened& opened, ReadParams readParams) {
    try {
        const Json spec = Json::parse(text);
        opened.algorithmVersion = spec.value("algorithm", 0);
        for (const Json& each : spec.value("data", Json::array()))
            opened.sources.push_back({each.value("name", ""), each.value("vintage", "")});
        GEO_ASSIGN(opened.report.params, readParams(spec.at("params").dump()));
        return {};
    } catch (const Json::exception&) {
        return malformed(text);
    }
}

template <class Report>
Result<CommitReport> keep(Desk& desk, const Report& report, domain::ScenarioTopic topic, const ScenarioLabel& label,
                          JobControl& job) {
    Scenario scenario;
    scenario.name = label.name;
    scenario.topic = topic;
    scenario.takenOn = label.takenOn;
    scenario.author = desk.who();
    scenario.note = label.note;
    GEO_ASSIGN(scenario.spec, specOf(desk, report, job));
    scenario.result = domain::toJson(report);
    return desk.add(domain::toRecord(scenario));
}

template <class Opened, class ReadReport, class ReadParams>
Result<Opened> opened(const Desk& desk, std::string_view name, domain::ScenarioTopic topic, ReadReport readReport,
                      ReadParams readParams) {
    GEO_ASSIGN(auto record, desk.row(Kind::scenario, name));
    std::vector<Diagnostic> unread;
    Opened opened;
    GEO_ASSIGN(opened.row, store::objectOf<Scenario>(std::move(record), unread));
    if (opened.row.topic != topic) return fail(ErrorCode::notFound, {{"kind", "scenario"}, {"key", std::string{name}}});
    GEO_ASSIGN(opened.report, readReport(opened.row.result));
    GEO_TRY(readSpec(opened.row.spec, opened, readParams));
    opened.row.spec.clear();
    opened.row.result.clear();
    return opened;
}

} // namespace

Result<CommitReport> keepScenario(Desk& desk, const domain::AllocationReport& report, const ScenarioLabel& label,
                                  JobControl& job) {
    return keep(desk, report, domain::ScenarioTopic::allocation, label, job);
}

Result<CommitReport> keepScenario(Desk& desk, const domain::SitingReport& report, const ScenarioLabel& label,
                                  JobControl& job) {
    return keep(desk, report, domain::ScenarioTopic::siting, label, job);
}

Result<std::vector<Scenario>> readAllScenarios(const Desk& desk, JobControl& job) {
    GEO_ASSIGN(auto all, desk.workspace().all<Scenario>(job));
    std::ranges::reverse(all.value); // rows come by number
    for (Scenario& each : all.value) {
        each.spec.clear();
        each.result.clear();
    }
    return std::move(all.value);
}

Result<std::vector<Scenario>> readScenarios(const Desk& desk, domain::ScenarioTopic topic, JobControl& job) {
    GEO_ASSIGN(auto all, readAllScenarios(desk, job));
    std::erase_if(all, [topic](const Scenario& each) { return each.topic != topic; });
    return all;
}

Result<OpenedScenario> openScenario(const Desk& desk, std::string_view name) {
    return opened<OpenedScenario>(desk, name, domain::ScenarioTopic::allocation, domain::allocationReportFromJson,
                                  domain::allocationParamsFromJson);
}

Result<OpenedSiting> openSiting(const Desk& desk, std::string_view name) {
    return opened<OpenedSiting>(desk, name, domain::ScenarioTopic::siting, domain::sitingReportFromJson,
                                domain::sitingParamsFromJson);
}

Result<CommitReport> describeScenario(Desk& desk, ScenarioId scenario, const std::string& name,
                                      const std::string& note) {
    GEO_ASSIGN(const auto seen, desk.rowById(Kind::scenario, scenario.value));
    domain::Record after = seen;
    const auto valueOf = [](const std::string& text) { return text.empty() ? domain::Value{} : domain::Value{text}; };
    GEO_ASSIGN(const std::size_t nameAt, domain::infoOf(Kind::scenario).indexOf("name"));
    GEO_ASSIGN(const std::size_t noteAt, domain::infoOf(Kind::scenario).indexOf("note"));
    after.values[nameAt] = valueOf(name);
    after.values[noteAt] = valueOf(note);
    return desk.edit(seen, after);
}

Result<CommitReport> removeScenarios(Desk& desk, const std::vector<ScenarioId>& scenarios) {
    std::vector<std::pair<Kind, std::int64_t>> rows;
    for (const ScenarioId each : scenarios) rows.emplace_back(Kind::scenario, each.value);
    return desk.remove(rows);
}

} // namespace geo::usecase
