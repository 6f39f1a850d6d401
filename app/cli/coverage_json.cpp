// Coverage and access as documents.
#include "cli/coverage_answer.h"

#include <fmt/format.h>

namespace app::cli {

namespace {

using geo::domain::AreaKind;
using geo::domain::codeOf;
using geo::domain::CoverageReport;
using geo::domain::EquityFigures;

bool isMeant(AreaKind kind, AreaChoice by) {
    return by ? kind == *by : kind != AreaKind::iris;
}

Json optionalJson(const std::optional<geo::Minutes>& minutes) {
    return minutes ? Json(minutes->value) : Json(nullptr);
}

std::string keyOf(geo::Minutes minutes) {
    return fmt::format("{}", minutes.value);
}

Json theilJson(const geo::domain::TheilSplit& split) {
    return Json{{"total", split.total}, {"within", split.within}, {"between", split.between}};
}

Json equityJson(const EquityFigures& equity) {
    Json lorenz = Json::array();
    for (const auto& point : equity.lorenz) lorenz.push_back(Json::array({point.people, point.held}));
    return Json{
        {"gini", equity.gini},        {"theil", theilJson(equity.byCommune)}, {"theil_qpv", theilJson(equity.byQpv)},
        {"mean", equity.mean},        {"mean_in_qpv", equity.meanInQpv},      {"mean_out_qpv", equity.meanOutQpv},
        {"lorenz", std::move(lorenz)}};
}

Json rowJson(const geo::domain::CoverageRow& row, const std::vector<geo::Minutes>& minutes) {
    Json share = Json::object();
    Json covered = Json::object();
    for (std::size_t i = 0; i < row.covered.size(); ++i) {
        share[keyOf(minutes[i])] = row.residents > 0.0 ? Json(row.covered[i] / row.residents) : Json(nullptr);
        covered[keyOf(minutes[i])] = row.covered[i];
    }
    return Json{{"code", row.code},
                {"name", row.name},
                {"residents", row.residents},
                {"share", std::move(share)},
                {"covered", std::move(covered)},
                {"nearest_min", optionalJson(row.nearest)},
                {"kind", codeOf(row.kind)},
                {"unreached", row.unreached},
                {"places", row.places}};
}

Json targetJson(const geo::domain::TargetResult& target) {
    return Json{{"target", target.target},     {"value", target.value},    {"met", target.met},
                {"kind", codeOf(target.kind)}, {"code", target.code},      {"name", target.name},
                {"wanted", target.wanted},     {"missing", target.missing}};
}

Json targetsJson(const std::vector<geo::domain::TargetResult>& targets, AreaChoice by) {
    Json list = Json::array();
    for (const auto& target : targets)
        if (isMeant(target.kind, by) || target.kind == AreaKind::territory) list.push_back(targetJson(target));
    return list;
}

Json diagnosticsJson(const std::vector<geo::Diagnostic>& diagnostics) {
    Json list = Json::array();
    for (const geo::Diagnostic& diagnostic : diagnostics) {
        Json arguments = Json::object();
        for (const auto& argument : diagnostic.arguments) arguments[argument.name] = argument.value;
        list.push_back({{"code", name(diagnostic.code)},
                        {"severity", name(diagnostic.severity)},
                        {"key", diagnostic.key},
                        {"args", std::move(arguments)}});
    }
    return list;
}

Json placeJson(const geo::domain::CoveringPlace& place) {
    return Json{{"place", place.place.key}, {"name", place.place.name}, {"snapped_m", place.snapped.value}};
}

} // namespace

Json coverageJson(const CoverageReport& report, AreaChoice by) {
    Json minutes = Json::array();
    for (const geo::Minutes each : report.params.minutes) minutes.push_back(each.value);
    Json rows = Json::array();
    for (const auto& row : report.rows)
        if (isMeant(row.kind, by)) rows.push_back(rowJson(row, report.params.minutes));
    Json places = Json::array();
    for (const auto& place : report.places) places.push_back(placeJson(place));
    return Json{{"mode", codeOf(report.params.travel.mode)},
                {"minutes", std::move(minutes)},
                {"rows", std::move(rows)},
                {"equity", equityJson(report.equity)},
                {"targets", targetsJson(report.targets, by)},
                {"places", std::move(places)},
                {"method", report.method},
                {"algorithm", CoverageReport::kAlgorithmVersion},
                {"diagnostics", diagnosticsJson(report.diagnostics)}};
}

Json changeJson(const geo::domain::CoverageChange& change, AreaChoice by) {
    Json rows = Json::array();
    for (const auto& row : change.rows) {
        if (!isMeant(row.kind, by)) continue;
        Json gained = Json::object();
        for (std::size_t i = 0; i < row.gained.size(); ++i) gained[keyOf(change.minutes[i])] = row.gained[i];
        rows.push_back({{"code", row.code},
                        {"name", row.name},
                        {"kind", codeOf(row.kind)},
                        {"residents", row.residents},
                        {"gained", std::move(gained)},
                        {"nearest_before_min", optionalJson(row.nearestBefore)},
                        {"nearest_after_min", optionalJson(row.nearestAfter)}});
    }
    return Json{{"rows", std::move(rows)},
                {"equity_before", equityJson(change.equityBefore)},
                {"equity_after", equityJson(change.equityAfter)},
                {"now_met", targetsJson(change.nowMet, by)},
                {"no_longer_met", targetsJson(change.noLongerMet, by)}};
}

Json accessJson(const geo::domain::AccessReport& report, AreaChoice by) {
    Json rows = Json::array();
    for (const auto& row : report.rows)
        if (isMeant(row.kind, by))
            rows.push_back({{"code", row.code},
                            {"name", row.name},
                            {"access", row.access},
                            {"kind", codeOf(row.kind)},
                            {"residents", row.residents}});
    return Json{{"rows", std::move(rows)},
                {"supply", report.supply},
                {"reached_demand", report.reachedDemand},
                {"method", codeOf(report.params.method)},
                {"mode", codeOf(report.params.travel.mode)},
                {"minutes", report.params.within.value},
                {"equity", equityJson(report.equity)},
                {"algorithm", geo::domain::AccessReport::kAlgorithmVersion},
                {"diagnostics", diagnosticsJson(report.diagnostics)}};
}

} // namespace app::cli
