#include "sample_data/nearby_places.h"

#include "sample_data/place_names.h"

#include <array>
#include <fmt/format.h>

namespace geo::sample {

namespace {

constexpr int kThirdPlaces = 30;
constexpr int kStops = 260;
constexpr int kServices = 160;

struct Service {
    std::string_view category;
    std::string_view word;
};

domain::Amenity stopAt(const MadeSoFar& made, std::size_t edge, int number) {
    const domain::StreetEdge& street = made.streets.edges[edge];
    domain::Amenity stop;
    stop.code = fmt::format("ARRET-{:04}", number);
    stop.name = fmt::format("Arrêt {}", street.name);
    stop.category = "transit_stop";
    stop.location = street.line.points.front();
    const std::uint32_t block = made.ground.blockAt(*stop.location + PointM{1.0, 1.0});
    if (block != kNoCell) stop.commune = made.ground.communeOf(block).code;
    return stop;
}

void addStops(const MadeSoFar& made, RandomStream& random, std::vector<domain::Amenity>& amenities) {
    PlaceNames names;
    std::vector<std::size_t> mainRoads;
    for (std::size_t i = 0; i < made.streets.edges.size(); ++i) {
        const std::string& type = made.streets.edges[i].type;
        const bool served = type == "primary" || type == "secondary" || type == "tertiary";
        if (served && !made.streets.edges[i].bridge.value_or(false)) mainRoads.push_back(i);
    }
    for (int i = 1; i <= kStops && !mainRoads.empty(); ++i) {
        const std::size_t at = random.below(mainRoads.size());
        domain::Amenity stop = stopAt(made, mainRoads[at], i);
        stop.name = names.unique(std::move(stop.name));
        amenities.push_back(std::move(stop));
        mainRoads.erase(mainRoads.begin() + static_cast<std::ptrdiff_t>(at));
    }
}

} // namespace

std::vector<domain::ThirdPlace> makeThirdPlaces(const MadeSoFar& made) {
    static constexpr std::array<std::string_view, 6> kWords{"La Fabrique", "Le Comptoir", "La Maison",
                                                            "L'Atelier",   "La Halle",    "Le Labo"};
    static constexpr std::array<std::string_view, 5> kOpening{"Mo-Fr 09:00-18:00", "Mo-Sa 10:00-19:00",
                                                              "Tu-Sa 14:00-20:00", "Mo-Fr 08:30-12:30,14:00-17:30",
                                                              "We-Su 10:00-22:00"};
    std::vector<domain::ThirdPlace> places;
    PlaceNames names;
    for (int i = 1; i <= kThirdPlaces; ++i) {
        RandomStream random(made.ground.seed, kForThirdPlaces, static_cast<std::uint64_t>(i));
        const std::uint32_t block = made.drawBlock(random, true);
        domain::ThirdPlace& place = places.emplace_back();
        place.code = fmt::format("TL-{:03}", i);
        place.name = names.draw(random.oneOf(kWords), random);
        const std::size_t first = random.below(9);
        for (std::size_t f = 0; f < 9; ++f)
            if (f == first || random.chance(0.22)) place.functions.push_back(static_cast<domain::PlaceFunction>(f));
        if (random.chance(0.88)) place.capacity = random.whole(3, 24) * 5;
        place.opening = random.chance(0.85) ? random.oneOf(kOpening) : std::string_view{};
        place.address = made.addressOn(block, random);
        place.commune = made.ground.communeOf(block).code;
        if (random.chance(0.6)) place.contact = fmt::format("accueil-{:03}@example.org", i);
        place.location = made.pointOn(block, random);
    }
    return places;
}

std::vector<domain::Amenity> makeAmenities(const MadeSoFar& made) {
    static constexpr std::array kSchoolsAndMore{Service{"school", "École"},
                                                Service{"school", "École"},
                                                Service{"college", "Collège"},
                                                Service{"library", "Médiathèque"},
                                                Service{"health", "Centre de santé"},
                                                Service{"market", "Marché"},
                                                Service{"community_centre", "Maison de quartier"}};
    std::vector<domain::Amenity> amenities;
    PlaceNames names;
    RandomStream stops(made.ground.seed, kForAmenities);
    addStops(made, stops, amenities);
    for (int i = 1; i <= kServices; ++i) {
        RandomStream random(made.ground.seed, kForAmenities, static_cast<std::uint64_t>(i));
        const std::uint32_t block = made.drawBlock(random, true);
        const Service& service = random.oneOf(kSchoolsAndMore);
        domain::Amenity& amenity = amenities.emplace_back();
        amenity.code = fmt::format("SERVICE-{:04}", i);
        amenity.name = names.draw(service.word, random);
        amenity.category = service.category;
        amenity.address = made.addressOn(block, random);
        amenity.commune = made.ground.communeOf(block).code;
        amenity.location = made.pointOn(block, random);
    }
    return amenities;
}

namespace {

// What the sample calls its rows, in the language of its names.
std::string_view plural(domain::Kind kind) {
    switch (kind) {
    case domain::Kind::commune:
        return "communes";
    case domain::Kind::qpv:
        return "quartiers prioritaires";
    case domain::Kind::parcel:
        return "parcelles";
    case domain::Kind::site:
        return "sites";
    case domain::Kind::thirdPlace:
        return "tiers-lieux";
    case domain::Kind::project:
        return "projets";
    case domain::Kind::population:
        return "population par carreau de 200 m";
    case domain::Kind::street:
        return "rues";
    case domain::Kind::zone:
        return "zones d’urbanisme";
    case domain::Kind::hazard:
        return "zones inondables";
    case domain::Kind::amenity:
        return "équipements";
    default:
        return domain::name(kind);
    }
}

} // namespace

std::vector<domain::Dataset> makeDatasets(const std::vector<KindCount>& counts) {
    std::vector<domain::Dataset> datasets;
    for (const auto& [kind, rows] : counts) {
        domain::Dataset& dataset = datasets.emplace_back();
        dataset.name = fmt::format("Métropole d’exemple : {}", plural(kind));
        dataset.content = domain::name(kind);
        dataset.source = "Entente, données illustratives";
        if (kind == domain::Kind::commune || kind == domain::Kind::population)
            dataset.source += " (noms, codes et populations : INSEE)";
        if (kind == domain::Kind::qpv) dataset.source += " (noms et codes : ANCT)";
        dataset.licence = "Licence Ouverte 2.0";
        dataset.vintage = "2026";
        dataset.epsg = 2154;
        dataset.encoding = "UTF-8";
        dataset.read = dataset.kept = rows;
        dataset.illustrative = true;
    }
    return datasets;
}

} // namespace geo::sample
