#include "usecase/catchment.h"

#include "analysis/coverage/demand.h"
#include "geom/crs.h"
#include "geom/operations.h"
#include "usecase/assumptions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace geo::usecase {

namespace {

using analysis::ResidentPiece;
using domain::CatchmentParams;
using domain::Kind;
using domain::TravelPlace;

constexpr Metres kAnywhere{1e7};

std::optional<double> numberIn(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::unexpected<Error> malformed(std::string_view text) {
    return fail(ErrorCode::valueMalformed, {{"field", "from"},
                                            {"value", std::string{text}},
                                            {"expected", "site:12, place:3, amenity:7, lonlat:-1.55,47.21"}});
}

Result<TravelPlace> placeOfRow(const Desk& desk, Kind kind, std::string_view text, std::string_view key) {
    GEO_ASSIGN(const domain::Record record, desk.row(kind, key));
    if (geom::isEmpty(record.mainShape()))
        return fail(ErrorCode::valueRequired, {{"kind", std::string{domain::name(kind)}}, {"field", "location"}});
    GEO_ASSIGN(const geom::PointM at, geom::pointInside(record.mainShape()));
    return TravelPlace{std::string{text}, domain::toText(record.value("name")), at};
}

Result<TravelPlace> placeInDegrees(const Desk& desk, std::string_view text, std::string_view pair) {
    const std::size_t comma = pair.find(',');
    if (comma == std::string_view::npos) return malformed(text);
    const auto lon = numberIn(pair.substr(0, comma));
    const auto lat = numberIn(pair.substr(comma + 1));
    if (!lon || !lat || std::abs(*lon) > 180.0 || std::abs(*lat) > 90.0) return malformed(text);
    GEO_ASSIGN(const auto transform, geom::Transform::create(geom::kLonLat, desk.info().epsg));
    const geom::PointM at = transform.fromLonLat({*lon, *lat});
    if (!std::isfinite(at.x) || !std::isfinite(at.y)) return malformed(text);
    return TravelPlace{std::string{text}, "", at};
}

// Residents along the streets, without areas.
Result<std::vector<ResidentPiece>> readResidents(const Desk& desk, const analysis::StreetGraph& graph,
                                                 const domain::TravelParams& travel,
                                                 std::vector<Diagnostic>& diagnostics, JobControl& job) {
    GEO_ASSIGN(const auto cells, desk.workspace().all<domain::PopulationCell>(job));
    std::vector<ResidentPiece> pieces;
    if (cells.value.empty()) return pieces;
    const analysis::StreetFinder finder{graph, travel.mode};
    GEO_ASSIGN(const auto demand,
               analysis::spreadResidents(graph, finder, cells.value, {}, {travel.mode, travel.tooFar}, job));
    diagnostics = demand.diagnostics;
    for (const analysis::DemandPiece& piece : demand.pieces) {
        if (piece.edge == analysis::kNoId) continue;
        analysis::OnStreet on;
        on.away = Metres{static_cast<double>(piece.away)};
        pieces.push_back({piece.edge, piece.from, piece.to, analysis::minutesTo(on, travel), piece.residents});
    }
    return pieces;
}

std::unexpected<Error> outOfRange(const char* field, double value, const char* expected) {
    return fail(ErrorCode::valueOutOfRange,
                {{"field", field}, {"value", fmt::format("{}", value)}, {"expected", expected}});
}

Result<void> checkParams(const CatchmentParams& params) {
    constexpr double kLongest = 24.0 * 60.0;
    for (const Minutes minutes : params.minutes)
        if (!(minutes.value > 0.0 && minutes.value <= kLongest)) return outOfRange("minutes", minutes.value, "1..1440");
    const domain::TravelParams& travel = params.travel;
    if (!(travel.walk.value > 0.0)) return outOfRange("walk_km_h", travel.walk.value, "> 0");
    if (!(travel.cycle.value > 0.0)) return outOfRange("cycle_km_h", travel.cycle.value, "> 0");
    if (!(travel.driveShare.value > 0.0 && travel.driveShare.value <= 1.0))
        return outOfRange("drive_share", travel.driveShare.value, "0..1");
    if (!(params.offStreet.value >= 0.0)) return outOfRange("off_street_m", params.offStreet.value, "0..");
    return {};
}

std::unexpected<Error> tooFar(const analysis::StreetFinder& finder, const TravelPlace& place, Metres allowed) {
    const auto nearest = finder.nearest(place.at, kAnywhere);
    return fail(ErrorCode::placeTooFar, {{"key", place.name.empty() ? place.key : place.name},
                                         {"found", nearest ? fmt::format("{:.0f}", nearest->away.value) : ""},
                                         {"allowed", fmt::format("{:.0f}", allowed.value)}});
}

} // namespace

Result<CatchmentGroundPtr> readCatchmentGround(const Desk& desk, const domain::TravelParams& travel, JobControl& job) {
    auto ground = std::make_shared<CatchmentGround>();
    GEO_ASSIGN(ground->network, readStreetNetwork(desk, job));
    GEO_TRY(hasStreetsFor(*ground->network, travel.mode));
    ground->travel = travel;
    GEO_ASSIGN(ground->residents, readResidents(desk, ground->network->graph, travel, ground->diagnostics, job));
    return ground;
}

Result<TravelPlace> travelPlace(const Desk& desk, std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon + 1 == text.size()) return malformed(text);
    const std::string_view what = text.substr(0, colon);
    const std::string_view key = text.substr(colon + 1);
    if (what == "lonlat") return placeInDegrees(desk, text, key);
    constexpr std::array<std::pair<std::string_view, Kind>, 3> kKinds = {
        {{"site", Kind::site}, {"place", Kind::thirdPlace}, {"amenity", Kind::amenity}}};
    for (const auto& [word, kind] : kKinds)
        if (what == word) return placeOfRow(desk, kind, text, key);
    return malformed(text);
}

Result<domain::CatchmentReport> catchments(const CatchmentGround& ground, std::span<const TravelPlace> origins,
                                           const CatchmentParams& params, JobControl& job) {
    GEO_TRY(checkParams(params));
    GEO_TRY(hasStreetsFor(*ground.network, params.travel.mode));
    CatchmentParams ordered = params;
    std::ranges::sort(ordered.minutes);
    GEO_ASSIGN(auto report, analysis::catchments({ground.network->graph, origins, ground.residents}, ordered, job));
    if (origins.size() == 1 && report.catchments.empty())
        return tooFar({ground.network->graph, params.travel.mode}, origins.front(), params.travel.tooFar);
    std::ranges::copy(ground.diagnostics, std::back_inserter(report.diagnostics));
    return report;
}

Result<std::optional<domain::TravelPath>> wayBetween(const CatchmentGround& ground,
                                                     std::span<const TravelPlace> origins, const TravelPlace& place,
                                                     const CatchmentParams& params) {
    GEO_TRY(checkParams(params));
    const analysis::StreetGraph& graph = ground.network->graph;
    const analysis::StreetFinder finder{graph, params.travel.mode};
    const auto end = finder.nearest(place.at, params.travel.tooFar);
    if (!end) return tooFar(finder, place, params.travel.tooFar);
    std::vector<analysis::TravelStart> starts;
    std::vector<geom::PointM> places;
    for (const TravelPlace& origin : origins) {
        const auto on = finder.nearest(origin.at, params.travel.tooFar);
        if (!on) continue;
        starts.push_back({*on, analysis::minutesTo(*on, params.travel), static_cast<std::uint32_t>(places.size())});
        places.push_back(origin.at);
    }
    Minutes longest;
    for (const Minutes minutes : params.minutes) longest = std::max(longest, minutes);
    analysis::Traveller traveller{graph, params.travel, params.direction};
    traveller.travel(starts, static_cast<float>(longest.value));
    auto path = analysis::pathTo(traveller, {*end, place.at}, places, params);
    if (path && path->minutes > longest) path.reset();
    return path;
}

Result<domain::TravelParams> travelAssumed(const Desk& desk, domain::TravelMode mode) {
    domain::TravelParams travel;
    travel.mode = mode;
    GEO_ASSIGN(const auto walk, assumptionOf(desk, "walk_km_h"));
    GEO_ASSIGN(const auto cycle, assumptionOf(desk, "cycle_km_h"));
    GEO_ASSIGN(const auto share, assumptionOf(desk, "drive_share"));
    travel.walk = KilometresPerHour{walk.value};
    travel.cycle = KilometresPerHour{cycle.value};
    travel.driveShare = Share{share.value};
    return travel;
}

} // namespace geo::usecase
