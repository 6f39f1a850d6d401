// Parameters and reports of allocations as scenarios keep them. The report is the answer of the command line as well.
#include "domain/results/allocation.h"

#include "domain/detail/json_reading.h"

namespace geo::domain {

namespace {

using detail::Json;

Json jsonOf(const ProjectSpace& pair) {
    return {{"project", pair.project.value}, {"space", pair.space.value}};
}

Json jsonOf(const BearerCeiling& ceiling) {
    Json json{{"bearer", codeOf(ceiling.bearer)}};
    if (ceiling.area) json["area_m2"] = ceiling.area->value;
    if (ceiling.cost) json["eur_year"] = ceiling.cost->value;
    if (ceiling.months) json["months"] = *ceiling.months;
    return json;
}

Json jsonOf(const Allotment& each) {
    Json json{{"project", each.project.value}, {"site", each.site.value},
              {"space", each.space.value},     {"area_m2", each.area.value},
              {"from", isoDate(each.from)},    {"until", each.until ? Json(isoDate(*each.until)) : Json(nullptr)},
              {"score", each.score},           {"bearer", codeOf(each.bearer)}};
    if (each.weeklySlots) json["slots_week"] = *each.weeklySlots;
    if (each.pinned) json["pinned"] = true;
    return json;
}

Json jsonOf(const Unplaced& each) {
    Json json{{"project", each.project.value}, {"reason", codeOf(each.reason)}, {"eligible", each.eligible}};
    if (each.dearest) json["space"] = each.dearest->value;
    if (!each.takenBy.empty()) json["taken_by"] = detail::numbersOf(each.takenBy);
    if (each.bearer) json["bearer"] = codeOf(*each.bearer);
    return json;
}

Json jsonOf(const AllocationParams& params) {
    return {{"date", isoDate(params.date)},
            {"method", codeOf(params.method)},
            {"ceilings", detail::jsonOfAll(params.ceilings, [](const auto& each) { return jsonOf(each); })},
            {"qpv_share", params.qpvShare.value},
            {"pinned", detail::jsonOfAll(params.pinned, [](const auto& each) { return jsonOf(each); })},
            {"forbidden", detail::jsonOfAll(params.forbidden, [](const auto& each) { return jsonOf(each); })},
            {"projects", detail::numbersOf(params.projects)},
            {"spaces", detail::numbersOf(params.spaces)},
            {"step_months", params.stepMonths},
            {"seconds", params.seconds},
            {"gap", params.gap},
            {"unknown_excludes", params.unknownExcludes},
            {"reconsider_placed", params.reconsiderPlaced},
            {"spaces_propose", params.spacesPropose}};
}

ProjectSpace pairOf(const Json& json) {
    return {detail::idOf<ProjectId>(json, "project"), detail::idOf<SpaceId>(json, "space")};
}

BearerCeiling ceilingOf(const Json& json) {
    BearerCeiling ceiling{.bearer = detail::codeIn<Bearer>(json, "bearer"), .area = {}, .cost = {}, .months = {}};
    if (json.contains("area_m2")) ceiling.area = SquareMetres{json.at("area_m2").get<double>()};
    if (json.contains("eur_year")) ceiling.cost = EurosPerYear{json.at("eur_year").get<double>()};
    if (json.contains("months")) ceiling.months = json.at("months").get<std::int64_t>();
    return ceiling;
}

Allotment allotmentOf(const Json& json) {
    Allotment each;
    each.project = detail::idOf<ProjectId>(json, "project");
    each.site = detail::idOf<SiteId>(json, "site");
    each.space = detail::idOf<SpaceId>(json, "space");
    each.area = SquareMetres{json.at("area_m2").get<double>()};
    each.from = detail::dateIn(json, "from");
    if (!json.at("until").is_null()) each.until = detail::dateIn(json, "until");
    each.score = json.at("score").get<double>();
    each.bearer = detail::codeIn<Bearer>(json, "bearer");
    if (json.contains("slots_week")) each.weeklySlots = json.at("slots_week").get<std::int64_t>();
    each.pinned = json.value("pinned", false);
    return each;
}

Unplaced unplacedOf(const Json& json) {
    Unplaced each;
    each.project = detail::idOf<ProjectId>(json, "project");
    each.reason = detail::codeIn<UnplacedReason>(json, "reason");
    each.eligible = json.value("eligible", std::size_t{0});
    if (json.contains("space")) each.dearest = detail::idOf<SpaceId>(json, "space");
    each.takenBy = detail::idsOf<ProjectId>(json, "taken_by");
    if (json.contains("bearer")) each.bearer = detail::codeIn<Bearer>(json, "bearer");
    return each;
}

AllocationParams paramsOf(const Json& json) {
    AllocationParams params;
    params.date = detail::dateIn(json, "date");
    params.method = detail::codeIn<AllocationMethod>(json, "method");
    params.ceilings = detail::eachOf(json, "ceilings", ceilingOf);
    params.qpvShare = Share{json.value("qpv_share", 0.0)};
    params.pinned = detail::eachOf(json, "pinned", pairOf);
    params.forbidden = detail::eachOf(json, "forbidden", pairOf);
    params.projects = detail::idsOf<ProjectId>(json, "projects");
    params.spaces = detail::idsOf<SpaceId>(json, "spaces");
    params.stepMonths = json.value("step_months", params.stepMonths);
    params.seconds = json.value("seconds", params.seconds);
    params.gap = json.value("gap", params.gap);
    params.unknownExcludes = json.value("unknown_excludes", false);
    params.reconsiderPlaced = json.value("reconsider_placed", false);
    params.spacesPropose = json.value("spaces_propose", false);
    return params;
}

AllocationReport reportOf(const Json& json) {
    AllocationReport report;
    report.params = paramsOf(json.at("params"));
    report.status = detail::codeIn<AllocationStatus>(json, "status");
    report.search = {json.at("objective").get<double>(), json.at("bound").get<double>()};
    report.solver = json.value("solver", "");
    report.allotments = detail::eachOf(json, "placements", allotmentOf);
    report.unplaced = detail::eachOf(json, "unplaced", unplacedOf);
    report.blocking = detail::eachOf(json, "blocking_pairs", pairOf);
    report.diagnostics = detail::eachOf(json, "diagnostics", detail::diagnosticIn);
    return report;
}

} // namespace

std::string toJson(const AllocationParams& params) {
    return jsonOf(params).dump();
}

std::string toJson(const AllocationReport& report) {
    return Json{{"method", codeOf(report.params.method)},
                {"status", codeOf(report.status)},
                {"objective", report.search.objective},
                {"bound", report.search.bound},
                {"gap", report.search.gap()},
                {"placements", detail::jsonOfAll(report.allotments, [](const auto& each) { return jsonOf(each); })},
                {"unplaced", detail::jsonOfAll(report.unplaced, [](const auto& each) { return jsonOf(each); })},
                {"blocking_pairs", detail::jsonOfAll(report.blocking, [](const auto& each) { return jsonOf(each); })},
                {"solver", report.solver},
                {"diagnostics", detail::jsonOfAll(report.diagnostics, detail::jsonOfDiagnostic)},
                {"params", jsonOf(report.params)},
                {"version", AllocationReport::kAlgorithmVersion}}
        .dump();
}

Result<AllocationParams> allocationParamsFromJson(std::string_view text) {
    return detail::readJson<AllocationParams>(text, "spec", paramsOf);
}

Result<AllocationReport> allocationReportFromJson(std::string_view text) {
    return detail::readJson<AllocationReport>(text, "result", reportOf);
}

} // namespace geo::domain
