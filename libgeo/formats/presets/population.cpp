// Residents by squares of 200 m (INSEE, Filosofi and its forerunner): as squares, or as a table whose codes say where
// they are (INSPIRE, "CRS3035RES200mN2029800E4252400": the lower left corner in metres of EPSG:3035).
#include "formats/presets/fill.h"
#include "formats/presets/presets.h"

#include <charconv>

namespace geo::formats::detail {

namespace {

constexpr int kEurope = 3035; // ETRS89-LAEA
const std::initializer_list<std::string_view> kCodes = {"idcar_200m", "id_carr_200m", "idinspire", "id_inspire"};

// Reads the number that follows `mark`; nothing where it is not there.
std::optional<std::int64_t> numberAfter(std::string_view text, char mark) {
    const auto at = text.rfind(mark);
    if (at == std::string_view::npos) return std::nullopt;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data() + at + 1, text.data() + text.size(), number);
    if (error != std::errc{} || end == text.data() + at + 1) return std::nullopt;
    return number;
}

geom::Geometry squareOf(const FieldText& text) {
    constexpr std::string_view kBegin = "CRS3035RES200m";
    const std::string_view code = firstOf(text, kCodes);
    if (!code.starts_with(kBegin)) return {}; // overseas the codes are of other CRS
    const auto north = numberAfter(code, 'N');
    const auto east = numberAfter(code, 'E');
    if (!north || !east) return {};
    const auto x = static_cast<double>(*east);
    const auto y = static_cast<double>(*north);
    return geom::Polygon{{{x, y}, {x + 200, y}, {x + 200, y + 200}, {x, y + 200}, {x, y}}, {}};
}

// The communes of a square that lies in several follow one another: it is given to the first.
std::string firstCommune(std::string_view text) {
    return std::string{text.substr(0, 5)};
}

bool isOf200Metres(const SourceInfo& info) {
    const std::string_view sample = sampleOf(info, kCodes);
    return sample.empty() || sample.find("RES200m") != std::string_view::npos;
}

const Preset kGrid{
    .name = "insee_grid_200m",
    .kind = domain::Kind::population,
    .signature = {.fields = {kCodes, {"ind", "ind_c"}}, .hints = {"200m", "carr"}, .test = isOf200Metres},
    .fields = {{"code", kCodes}, {"residents", {"ind", "ind_c"}}, {"commune", {"lcog_geo", "depcom"}, firstCommune}},
    .producer = "INSEE",
    .licence = "Licence Ouverte 2.0",
    .place = squareOf,
    .placeEpsg = kEurope};

// Squares that lost their codes on the way, as published again by others.
const Preset kSquares{.name = "insee_grid_squares",
                      .kind = domain::Kind::population,
                      .signature = {.fields = {{"ind_c"}},
                                    .hints = {"200m", "carreau", "carroy"},
                                    .isHintNeeded = true,
                                    .absent = {"idcar_1km", "id_carr_1km"}},
                      .fields = {{"residents", {"ind_c"}}},
                      .producer = "INSEE",
                      .licence = "Licence Ouverte 2.0"};

} // namespace

std::vector<const Preset*> populationPresets() {
    return {&kGrid, &kSquares};
}

} // namespace geo::formats::detail
