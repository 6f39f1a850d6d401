// Parameters and reports of sitings as scenarios keep them.
#include "domain/results/siting.h"

#include "domain/detail/json_reading.h"

namespace geo::domain {

namespace {

using detail::Json;

template <Coded Enum>
Json codesJson(const std::vector<Enum>& values) {
    return detail::jsonOfAll(values, [](Enum each) { return Json(codeOf(each)); });
}

template <Coded Enum>
std::vector<Enum> codesIn(const Json& json, const char* member) {
    return detail::eachOf(json, member, [](const Json& each) {
        const auto code = fromCode<Enum>(each.get<std::string>());
        if (!code) throw detail::WrongMember{};
        return *code;
    });
}

template <class Tag>
void write(Json& json, const char* member, const std::optional<Quantity<Tag>>& value) {
    if (value) json[member] = value->value;
}

template <class Amount>
void read(const Json& json, const char* member, std::optional<Amount>& into) {
    if (json.contains(member)) into = Amount{json.at(member).get<double>()};
}

Json jsonOf(const FacilityKind& kind) {
    Json json{{"stage", codeOf(kind.stage)},
              {"functions", codesJson(kind.functions)},
              {"count", kind.count},
              {"weight", kind.weight}};
    write(json, "area_min_m2", kind.areaMin);
    return json;
}

FacilityKind kindOf(const Json& json) {
    FacilityKind kind;
    kind.stage = detail::codeIn<Stage>(json, "stage");
    kind.functions = codesIn<PlaceFunction>(json, "functions");
    kind.count = json.value("count", kind.count);
    kind.weight = json.value("weight", kind.weight);
    read(json, "area_min_m2", kind.areaMin);
    return kind;
}

Json jsonOf(const TravelParams& travel) {
    return {{"mode", codeOf(travel.mode)},
            {"walk_kmh", travel.walk.value},
            {"cycle_kmh", travel.cycle.value},
            {"drive_share", travel.driveShare.value},
            {"too_far_m", travel.tooFar.value}};
}

TravelParams travelOf(const Json& json) {
    TravelParams travel;
    travel.mode = detail::codeIn<TravelMode>(json, "mode");
    travel.walk.value = json.value("walk_kmh", travel.walk.value);
    travel.cycle.value = json.value("cycle_kmh", travel.cycle.value);
    travel.driveShare.value = json.value("drive_share", travel.driveShare.value);
    travel.tooFar.value = json.value("too_far_m", travel.tooFar.value);
    return travel;
}

Json jsonOf(const SitingParams& params) {
    Json json{{"model", codeOf(params.model)}, {"travel", jsonOf(params.travel)}, {"minutes", params.within.value}};
    if (params.count) json["count"] = *params.count;
    write(json, "budget_eur", params.budget);
    json["candidates"] = detail::numbersOf(params.candidates);
    json["keep_existing"] = params.keepExisting;
    json["functions"] = codesJson(params.functions);
    write(json, "area_min_m2", params.areaMin);
    json["with_capacity"] = params.withCapacity;
    json["must"] = detail::jsonOfAll(params.must, [](const AreaRef& each) {
        return Json{{"kind", codeOf(each.kind)}, {"code", each.code}};
    });
    json["pinned"] = detail::numbersOf(params.pinned);
    json["forbidden"] = detail::numbersOf(params.forbidden);
    json["apart_m"] = params.apart.value;
    json["kinds"] = detail::jsonOfAll(params.kinds, [](const FacilityKind& each) { return jsonOf(each); });
    json["seconds"] = params.seconds;
    json["gap"] = params.gap;
    json["alternatives"] = params.alternatives;
    json["front"] = params.withFront;
    json["sensitivity"] = params.withSensitivity;
    return json;
}

SitingParams paramsOf(const Json& json) {
    SitingParams params;
    params.model = detail::codeIn<SitingModel>(json, "model");
    if (json.contains("travel")) params.travel = travelOf(json.at("travel"));
    params.within.value = json.value("minutes", params.within.value);
    if (json.contains("count")) params.count = json.at("count").get<std::int64_t>();
    read(json, "budget_eur", params.budget);
    params.candidates = detail::idsOf<SiteId>(json, "candidates");
    params.keepExisting = json.value("keep_existing", params.keepExisting);
    params.functions = codesIn<PlaceFunction>(json, "functions");
    read(json, "area_min_m2", params.areaMin);
    params.withCapacity = json.value("with_capacity", false);
    params.must = detail::eachOf(json, "must", [](const Json& each) {
        return AreaRef{detail::codeIn<AreaKind>(each, "kind"), each.at("code").get<std::string>()};
    });
    params.pinned = detail::idsOf<SiteId>(json, "pinned");
    params.forbidden = detail::idsOf<SiteId>(json, "forbidden");
    params.apart.value = json.value("apart_m", 0.0);
    params.kinds = detail::eachOf(json, "kinds", kindOf);
    params.seconds = json.value("seconds", params.seconds);
    params.gap = json.value("gap", params.gap);
    params.alternatives = json.value("alternatives", std::size_t{0});
    params.withFront = json.value("front", false);
    params.withSensitivity = json.value("sensitivity", false);
    return params;
}

Json jsonOf(const ChosenSite& each) {
    Json json{{"site", each.site.value},
              {"name", each.name},
              {"residents", each.residents},
              {"x", each.at.x},
              {"y", each.at.y}};
    write(json, "cost_eur", each.cost);
    if (each.kind) json["kind"] = *each.kind;
    return json;
}

ChosenSite chosenOf(const Json& json) {
    ChosenSite each;
    each.site = detail::idOf<SiteId>(json, "site");
    each.name = json.value("name", "");
    each.residents = json.value("residents", 0.0);
    each.at = {json.value("x", 0.0), json.value("y", 0.0)};
    read(json, "cost_eur", each.cost);
    if (json.contains("kind")) each.kind = json.at("kind").get<std::size_t>();
    return each;
}

Json jsonOf(const Diagnostic& each) {
    Json arguments = Json::object();
    for (const Argument& argument : each.arguments) arguments[argument.name] = argument.value;
    Json json{{"code", name(each.code)}, {"severity", name(each.severity)}};
    if (each.row) json["row"] = *each.row;
    if (!each.key.empty()) json["key"] = each.key;
    json["args"] = std::move(arguments);
    return json;
}

// A diagnostic of a later program, whose code is not known, is told as a search that is not finished.
Diagnostic diagnosticOf(const Json& json) {
    Diagnostic each;
    each.code = diagnosticCodeNamed(json.at("code").get<std::string>()).value_or(DiagnosticCode::searchUnfinished);
    each.severity = severityNamed(json.at("severity").get<std::string>()).value_or(Severity::warning);
    if (json.contains("row")) each.row = json.at("row").get<std::int64_t>();
    each.key = json.value("key", "");
    for (const auto& [key, value] : json.at("args").items()) each.arguments.push_back({key, value.get<std::string>()});
    return each;
}

Json jsonOf(const SitingReport& report) {
    Json json{{"params", jsonOf(report.params)},
              {"status", codeOf(report.status)},
              {"objective", report.objective},
              {"bound", report.bound},
              {"gap", report.gap},
              {"solver", report.solver}};
    json["chosen"] = detail::jsonOfAll(report.chosen, [](const ChosenSite& each) { return jsonOf(each); });
    json["residents"] = report.residents;
    json["residents_covered"] = report.residentsCovered;
    json["covered_before"] = report.coveredBefore;
    write(json, "cost_eur", report.cost);
    json["alternatives"] = detail::jsonOfAll(report.alternatives, detail::numbersOf<std::vector<SiteId>>);
    json["front"] = detail::jsonOfAll(report.front, [](const FrontPoint& each) {
        return Json{{"sites", detail::numbersOf(each.sites)},
                    {"cost_eur", each.cost.value},
                    {"covered", each.covered},
                    {"proven", each.isProven}};
    });
    json["sensitivity"] = detail::jsonOfAll(report.sensitivity, [](const SensitivityPoint& each) {
        return Json{{"minutes", each.within.value},
                    {"covered", each.covered},
                    {"best", each.best},
                    {"sites", detail::numbersOf(each.sites)}};
    });
    json["diagnostics"] = detail::jsonOfAll(report.diagnostics, [](const Diagnostic& each) { return jsonOf(each); });
    return json;
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
    read(json, "cost_eur", report.cost);
    report.alternatives = detail::eachOf(json, "alternatives", [](const Json& each) {
        std::vector<SiteId> sites;
        for (const Json& site : each) sites.emplace_back(site.get<std::int64_t>());
        return sites;
    });
    report.front = detail::eachOf(json, "front", [](const Json& each) {
        return FrontPoint{detail::idsOf<SiteId>(each, "sites"), Euros{each.at("cost_eur").get<double>()},
                          each.at("covered").get<double>(), each.value("proven", false)};
    });
    report.sensitivity = detail::eachOf(json, "sensitivity", [](const Json& each) {
        return SensitivityPoint{Minutes{each.at("minutes").get<double>()}, each.at("covered").get<double>(),
                                each.at("best").get<double>(), detail::idsOf<SiteId>(each, "sites")};
    });
    report.diagnostics = detail::eachOf(json, "diagnostics", diagnosticOf);
    return report;
}

std::string textOf(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

std::string toJson(const SitingParams& params) {
    return textOf(jsonOf(params));
}

std::string toJson(const SitingReport& report) {
    return textOf(jsonOf(report));
}

Result<SitingParams> sitingParamsFromJson(std::string_view text) {
    return detail::readJson<SitingParams>(text, "params", paramsOf);
}

Result<SitingReport> sitingReportFromJson(std::string_view text) {
    return detail::readJson<SitingReport>(text, "result", reportOf);
}

} // namespace geo::domain
