// Parameters and reports of siting as scenarios keep them. The report is the answer of the command line as well.
#include "domain/results/siting.h"

#include "domain/detail/json_reading.h"

namespace geo::domain {

namespace {

using detail::Json;

constexpr double kAll = 1.0; // of the residents, where there is none

template <class Code>
Json codesOf(const std::vector<Code>& codes) {
    return detail::jsonOfAll(codes, [](Code each) { return Json(codeOf(each)); });
}

template <class Code>
std::vector<Code> codesIn(const Json& json, const char* member) {
    return detail::eachOf(json, member, [](const Json& each) {
        const auto code = fromCode<Code>(each.get<std::string>());
        if (!code) throw detail::WrongMember{};
        return *code;
    });
}

Json jsonOf(const TravelParams& travel) {
    return {{"mode", codeOf(travel.mode)},
            {"walk_km_h", travel.walk.value},
            {"cycle_km_h", travel.cycle.value},
            {"drive_share", travel.driveShare.value},
            {"too_far_m", travel.tooFar.value}};
}

TravelParams travelOf(const Json& json) {
    TravelParams travel;
    travel.mode = detail::codeIn<TravelMode>(json, "mode");
    travel.walk.value = json.value("walk_km_h", travel.walk.value);
    travel.cycle.value = json.value("cycle_km_h", travel.cycle.value);
    travel.driveShare.value = json.value("drive_share", travel.driveShare.value);
    travel.tooFar.value = json.value("too_far_m", travel.tooFar.value);
    return travel;
}

Json jsonOf(const AreaRef& area) {
    return {{"kind", codeOf(area.kind)}, {"code", area.code}};
}

Json jsonOf(const FacilityKind& kind) {
    Json json{{"stage", codeOf(kind.stage)},
              {"functions", codesOf(kind.functions)},
              {"count", kind.count},
              {"weight", kind.weight}};
    if (kind.areaMin) json["area_min_m2"] = kind.areaMin->value;
    return json;
}

FacilityKind kindOf(const Json& json) {
    FacilityKind kind;
    kind.stage = detail::codeIn<Stage>(json, "stage");
    kind.functions = codesIn<PlaceFunction>(json, "functions");
    kind.count = json.value("count", kind.count);
    kind.weight = json.value("weight", kind.weight);
    if (json.contains("area_min_m2")) kind.areaMin = SquareMetres{json.at("area_min_m2").get<double>()};
    return kind;
}

Json jsonOf(const SitingParams& params) {
    Json json{{"model", codeOf(params.model)},
              {"travel", jsonOf(params.travel)},
              {"minutes", params.within.value},
              {"candidates", detail::numbersOf(params.candidates)},
              {"keep_existing", params.keepExisting},
              {"functions", codesOf(params.functions)},
              {"with_capacity", params.withCapacity},
              {"must", detail::jsonOfAll(params.must, [](const AreaRef& each) { return jsonOf(each); })},
              {"pinned", detail::numbersOf(params.pinned)},
              {"forbidden", detail::numbersOf(params.forbidden)},
              {"apart_m", params.apart.value},
              {"kinds", detail::jsonOfAll(params.kinds, [](const FacilityKind& each) { return jsonOf(each); })},
              {"seconds", params.seconds},
              {"gap", params.gap},
              {"alternatives", params.alternatives},
              {"front", params.withFront},
              {"sensitivity", params.withSensitivity}};
    if (params.count) json["sites"] = *params.count;
    if (params.budget) json["budget_eur"] = params.budget->value;
    if (params.areaMin) json["area_min_m2"] = params.areaMin->value;
    return json;
}

SitingParams paramsOf(const Json& json) {
    SitingParams params;
    params.model = detail::codeIn<SitingModel>(json, "model");
    if (json.contains("travel")) params.travel = travelOf(json.at("travel"));
    params.within.value = json.value("minutes", params.within.value);
    if (json.contains("sites")) params.count = json.at("sites").get<std::int64_t>();
    if (json.contains("budget_eur")) params.budget = Euros{json.at("budget_eur").get<double>()};
    if (json.contains("area_min_m2")) params.areaMin = SquareMetres{json.at("area_min_m2").get<double>()};
    params.candidates = detail::idsOf<SiteId>(json, "candidates");
    params.keepExisting = json.value("keep_existing", params.keepExisting);
    params.functions = codesIn<PlaceFunction>(json, "functions");
    params.withCapacity = json.value("with_capacity", params.withCapacity);
    params.must = detail::eachOf(json, "must", [](const Json& each) {
        return AreaRef{detail::codeIn<AreaKind>(each, "kind"), each.at("code").get<std::string>()};
    });
    params.pinned = detail::idsOf<SiteId>(json, "pinned");
    params.forbidden = detail::idsOf<SiteId>(json, "forbidden");
    params.apart.value = json.value("apart_m", params.apart.value);
    params.kinds = detail::eachOf(json, "kinds", kindOf);
    params.seconds = json.value("seconds", params.seconds);
    params.gap = json.value("gap", params.gap);
    params.alternatives = json.value("alternatives", params.alternatives);
    params.withFront = json.value("front", params.withFront);
    params.withSensitivity = json.value("sensitivity", params.withSensitivity);
    return params;
}

Json jsonOf(const ChosenSite& each) {
    Json json{{"site", each.site.value},
              {"name", each.name},
              {"cost_eur", each.cost ? Json(each.cost->value) : Json(nullptr)},
              {"residents", each.residents},
              {"x", each.at.x},
              {"y", each.at.y}};
    if (each.kind) json["kind"] = *each.kind;
    return json;
}

ChosenSite chosenOf(const Json& json) {
    ChosenSite each;
    each.site = detail::idOf<SiteId>(json, "site");
    each.name = json.value("name", "");
    if (!json.at("cost_eur").is_null()) each.cost = Euros{json.at("cost_eur").get<double>()};
    if (json.contains("kind")) each.kind = json.at("kind").get<std::size_t>();
    each.residents = json.value("residents", 0.0);
    each.at = {json.value("x", 0.0), json.value("y", 0.0)};
    return each;
}

Json jsonOf(const FrontPoint& point) {
    return {{"sites", detail::numbersOf(point.sites)},
            {"cost", point.cost.value},
            {"covered", point.covered},
            {"proven", point.isProven}};
}

FrontPoint frontOf(const Json& json) {
    return {detail::idsOf<SiteId>(json, "sites"), Euros{json.at("cost").get<double>()},
            json.at("covered").get<double>(), json.value("proven", false)};
}

Json jsonOf(const SensitivityPoint& point) {
    return {{"minutes", point.within.value},
            {"covered", point.covered},
            {"best", point.best},
            {"sites", detail::numbersOf(point.sites)}};
}

SensitivityPoint sensitivityOf(const Json& json) {
    return {Minutes{json.at("minutes").get<double>()}, json.at("covered").get<double>(), json.value("best", 0.0),
            detail::idsOf<SiteId>(json, "sites")};
}

std::vector<SiteId> sitesOf(const Json& json) {
    std::vector<SiteId> sites;
    for (const Json& each : json) sites.push_back(SiteId{each.get<std::int64_t>()});
    return sites;
}

Json jsonOf(const SitingReport& report) {
    const double share = report.residents > 0.0 ? report.residentsCovered / report.residents : kAll;
    return {{"model", codeOf(report.params.model)},
            {"status", codeOf(report.status)},
            {"objective", report.objective},
            {"bound", report.bound},
            {"gap", report.gap},
            {"chosen", detail::jsonOfAll(report.chosen, [](const ChosenSite& each) { return jsonOf(each); })},
            {"residents_covered", report.residentsCovered},
            {"share_covered", share},
            {"alternatives",
             detail::jsonOfAll(report.alternatives, [](const auto& each) { return detail::numbersOf(each); })},
            {"front", detail::jsonOfAll(report.front, [](const FrontPoint& each) { return jsonOf(each); })},
            {"residents", report.residents},
            {"covered_before", report.coveredBefore},
            {"cost_eur", report.cost ? Json(report.cost->value) : Json(nullptr)},
            {"solver", report.solver},
            {"sensitivity",
             detail::jsonOfAll(report.sensitivity, [](const SensitivityPoint& each) { return jsonOf(each); })},
            {"params", jsonOf(report.params)},
            {"diagnostics", detail::jsonOfAll(report.diagnostics, detail::jsonOfDiagnostic)},
            {"version", SitingReport::kAlgorithmVersion}};
}

SitingReport reportOf(const Json& json) {
    SitingReport report;
    report.params = paramsOf(json.at("params"));
    report.status = detail::codeIn<SitingStatus>(json, "status");
    report.objective = json.at("objective").get<double>();
    report.bound = json.at("bound").get<double>();
    report.gap = json.value("gap", 0.0);
    report.solver = json.value("solver", "");
    report.chosen = detail::eachOf(json, "chosen", chosenOf);
    report.residents = json.value("residents", 0.0);
    report.residentsCovered = json.value("residents_covered", 0.0);
    report.coveredBefore = json.value("covered_before", 0.0);
    if (json.contains("cost_eur") && !json.at("cost_eur").is_null())
        report.cost = Euros{json.at("cost_eur").get<double>()};
    report.alternatives = detail::eachOf(json, "alternatives", sitesOf);
    report.front = detail::eachOf(json, "front", frontOf);
    report.sensitivity = detail::eachOf(json, "sensitivity", sensitivityOf);
    report.diagnostics = detail::eachOf(json, "diagnostics", detail::diagnosticIn);
    return report;
}

} // namespace

std::string toJson(const SitingParams& params) {
    return jsonOf(params).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string toJson(const SitingReport& report) {
    return jsonOf(report).dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<SitingParams> sitingParamsFromJson(std::string_view text) {
    return detail::readJson<SitingParams>(text, "spec", paramsOf);
}

Result<SitingReport> sitingReportFromJson(std::string_view text) {
    return detail::readJson<SitingReport>(text, "result", reportOf);
}

} // namespace geo::domain
