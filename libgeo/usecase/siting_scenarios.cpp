#include "usecase/siting_scenarios.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace geo::usecase {

namespace {

using Json = nlohmann::ordered_json;
using domain::Kind;
using domain::Scenario;
using domain::ScenarioTopic;

constexpr auto kReplace = Json::error_handler_t::replace; // broken UTF-8 of foreign data

Result<std::string> specOf(const Desk& desk, const domain::SitingReport& report, JobControl& job) {
    GEO_ASSIGN(const auto inventory, desk.inventory(job));
    Json spec = Json::object();
    spec["algorithm"] = domain::SitingReport::kAlgorithmVersion;
    spec["params"] = Json::parse(domain::toJson(report.params));
    spec["data"] = Json::array();
    for (const domain::Dataset& each : inventory.datasets)
        if (!each.undone) spec["data"].push_back({{"name", each.name}, {"vintage", each.vintage}});
    return spec.dump(-1, ' ', false, kReplace);
}

Result<void> readSpec(const std::string& text, OpenedSiting& opened) {
    try {
        const Json spec = Json::parse(text);
        opened.algorithmVersion = spec.value("algorithm", 0);
        for (const Json& each : spec.value("data", Json::array()))
            opened.sources.push_back({each.value("name", ""), each.value("vintage", "")});
        return {};
    } catch (const Json::exception&) {
        return fail(ErrorCode::valueMalformed,
                    {{"field", "spec"}, {"value", text.substr(0, 80)}, {"expected", "{...}"}});
    }
}

} // namespace

Result<CommitReport> keepSiting(Desk& desk, const domain::SitingReport& report, const ScenarioLabel& label,
                                JobControl& job) {
    Scenario scenario;
    scenario.name = label.name;
    scenario.topic = ScenarioTopic::siting;
    scenario.takenOn = label.takenOn;
    scenario.author = desk.who();
    scenario.note = label.note;
    GEO_ASSIGN(scenario.spec, specOf(desk, report, job));
    scenario.result = domain::toJson(report);
    return desk.add(domain::toRecord(scenario));
}

Result<std::vector<Scenario>> readSitings(const Desk& desk, JobControl& job) {
    GEO_ASSIGN(auto all, desk.workspace().all<Scenario>(job));
    std::erase_if(all.value, [](const Scenario& each) { return each.topic != ScenarioTopic::siting; });
    std::ranges::reverse(all.value); // rows come by number
    for (Scenario& each : all.value) {
        each.spec.clear();
        each.result.clear();
    }
    return std::move(all.value);
}

Result<OpenedSiting> openSiting(const Desk& desk, std::string_view name) {
    GEO_ASSIGN(const auto record, desk.row(Kind::scenario, name));
    OpenedSiting opened;
    GEO_ASSIGN(opened.row, domain::fromRecord<Scenario>(record));
    if (opened.row.topic != ScenarioTopic::siting)
        return fail(ErrorCode::notFound, {{"kind", "scenario"}, {"key", std::string{name}}});
    GEO_ASSIGN(opened.report, domain::sitingReportFromJson(opened.row.result));
    GEO_TRY(readSpec(opened.row.spec, opened));
    opened.row.spec.clear();
    opened.row.result.clear();
    return opened;
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

} // namespace geo::usecase
