#include "sample_data/space_maker.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <span>

namespace geo::sample {

namespace {

using domain::SiteKind;
using domain::SpaceKind;
using domain::Tenure;

constexpr double kUnknown = 0.14; // share of features that are not known

struct Span {
    double low;
    double high;
};

// What spaces of a kind are like. Shares are those of spaces that have the feature.
struct SpaceTemplate {
    SpaceKind kind;
    std::string_view name;
    Span area;    // m2
    Span rent;    // EUR/m2/year
    Span ceiling; // m; 0 for the open air
    Span load;    // kg/m2
    Span power;   // kW
    double ground, access, vehicle, open, water, sanitation, outdoor;
};

constexpr std::array kTemplates{
    SpaceTemplate{
        SpaceKind::land, "Terrain nu", {300, 9'000}, {1, 9}, {0, 0}, {0, 0}, {0, 24}, 1, 0.8, 0.9, 0.5, 0.5, 0.1, 1},
    SpaceTemplate{SpaceKind::premises,
                  "Local",
                  {60, 420},
                  {45, 130},
                  {2.5, 3.6},
                  {250, 600},
                  {9, 60},
                  0.8,
                  0.75,
                  0.4,
                  0.8,
                  0.95,
                  0.9,
                  0.25},
    SpaceTemplate{SpaceKind::floor,
                  "Plateau",
                  {120, 900},
                  {55, 150},
                  {2.5, 3.2},
                  {250, 500},
                  {18, 90},
                  0.25,
                  0.7,
                  0.2,
                  0.5,
                  0.95,
                  0.95,
                  0.1},
    SpaceTemplate{SpaceKind::workshop,
                  "Atelier",
                  {80, 900},
                  {30, 85},
                  {3.2, 6.5},
                  {400, 2'000},
                  {24, 160},
                  0.9,
                  0.75,
                  0.8,
                  0.4,
                  0.9,
                  0.75,
                  0.4},
    SpaceTemplate{SpaceKind::office,
                  "Bureaux",
                  {25, 350},
                  {80, 190},
                  {2.5, 3.0},
                  {200, 350},
                  {6, 36},
                  0.35,
                  0.7,
                  0.2,
                  0.4,
                  0.9,
                  0.95,
                  0.1},
    SpaceTemplate{SpaceKind::shop,
                  "Cellule commerciale",
                  {45, 260},
                  {90, 220},
                  {2.7, 4.0},
                  {350, 600},
                  {9, 48},
                  0.97,
                  0.85,
                  0.4,
                  0.95,
                  0.95,
                  0.85,
                  0.15},
    SpaceTemplate{SpaceKind::storage,
                  "Réserve",
                  {60, 1'200},
                  {20, 60},
                  {2.8, 7.5},
                  {500, 3'000},
                  {6, 60},
                  0.85,
                  0.6,
                  0.85,
                  0.15,
                  0.5,
                  0.35,
                  0.3},
    SpaceTemplate{SpaceKind::hall,
                  "Halle",
                  {250, 2'400},
                  {22, 75},
                  {4.5, 10},
                  {600, 3'000},
                  {36, 250},
                  0.97,
                  0.8,
                  0.9,
                  0.6,
                  0.85,
                  0.6,
                  0.5},
    SpaceTemplate{SpaceKind::kitchen,
                  "Cuisine",
                  {30, 220},
                  {70, 170},
                  {2.6, 3.4},
                  {300, 500},
                  {24, 90},
                  0.85,
                  0.8,
                  0.5,
                  0.6,
                  1,
                  0.95,
                  0.2},
    SpaceTemplate{
        SpaceKind::roof, "Toiture", {180, 3'200}, {2, 14}, {0, 0}, {80, 350}, {0, 36}, 0, 0.2, 0, 0.1, 0.4, 0.05, 1},
    SpaceTemplate{
        SpaceKind::yard, "Cour", {80, 1'600}, {6, 28}, {0, 0}, {0, 0}, {0, 24}, 1, 0.9, 0.85, 0.6, 0.7, 0.15, 1},
    SpaceTemplate{SpaceKind::carPark,
                  "Parc de stationnement",
                  {300, 2'800},
                  {6, 24},
                  {0, 0},
                  {0, 0},
                  {0, 36},
                  1,
                  0.9,
                  1,
                  0.5,
                  0.2,
                  0.05,
                  1}};

// The kinds of space that a site of a kind has, and how many.
struct Mix {
    std::span<const SpaceKind> kinds;
    std::int64_t least;
    std::int64_t most;
};

Mix mixOf(SiteKind kind) {
    using enum SpaceKind;
    static constexpr std::array kLand{land, land, yard, carPark};
    static constexpr std::array kTransitional{hall, workshop, storage, yard, workshop, office, premises, floor};
    static constexpr std::array kThirdPlace{premises, hall, kitchen, office, workshop, yard, shop, floor};
    static constexpr std::array kShared{office, premises, workshop, storage, kitchen, floor, shop, carPark};
    static constexpr std::array kRoof{roof, roof, yard};
    switch (kind) {
    case SiteKind::availableLand:
        return {kLand, 1, 2};
    case SiteKind::transitional:
        return {kTransitional, 2, 6};
    case SiteKind::thirdPlaceCandidate:
        return {kThirdPlace, 3, 6};
    case SiteKind::sharedPremises:
        return {kShared, 1, 4};
    case SiteKind::rooftop:
        return {kRoof, 1, 2};
    }
    return {kLand, 1, 1};
}

double rounded(double value, double step) {
    return std::floor(value / step + 0.5) * step;
}

class SpaceMaker {
public:
    SpaceMaker(const Offer& offer, RandomStream& random)
        : m_offer(offer)
        , m_random(random) {}

    domain::Space made(const SpaceTemplate& like, double roomLeft) {
        domain::Space space;
        space.kind = like.kind;
        const double draw = m_random.share();
        const double area = like.area.low + (like.area.high - like.area.low) * draw * draw;
        space.area = SquareMetres{std::max(10.0, rounded(std::min(area, roomLeft), area > 400.0 ? 10.0 : 5.0))};
        space.weeklySlots = m_offer.slots.value_or(14);
        space.availableFrom = m_offer.from;
        space.availableUntil = m_offer.until;
        setCosts(space, like);
        setFeatures(space, like);
        if (m_random.chance(0.04)) space.area.reset();
        if (m_random.chance(0.08)) space.weeklySlots.reset();
        return space;
    }

private:
    void setCosts(domain::Space& space, const SpaceTemplate& like) {
        if (isKnown())
            space.rent = EurosPerSquareMetreYear{rounded(m_random.between(like.rent.low, like.rent.high), 1.0)};
        if (isKnown())
            space.charges = EurosPerSquareMetreYear{rounded(m_random.between(0.08, 0.25) * like.rent.high, 0.5)};
        static constexpr std::array kShort{Tenure::conventionPrecaire, Tenure::miseADisposition, Tenure::bailCivil};
        static constexpr std::array kLong{Tenure::bailCivil, Tenure::bailCommercial, Tenure::bailEmphyteotique,
                                          Tenure::bailReelSolidaire, Tenure::miseADisposition};
        if (!isKnown()) return;
        const std::span<const Tenure> choice =
            m_offer.until ? std::span<const Tenure>{kShort} : std::span<const Tenure>{kLong};
        for (const Tenure tenure : choice)
            if (m_random.chance(0.5)) space.tenures.push_back(tenure);
        if (space.tenures.empty()) space.tenures.push_back(choice.front());
    }

    void setFeatures(domain::Space& space, const SpaceTemplate& like) {
        if (like.ceiling.high > 0.0 && isKnown()) space.ceilingHeight = Metres{rounded(between(like.ceiling), 0.1)};
        if (like.load.high > 0.0 && isKnown())
            space.floorLoad = KilogramsPerSquareMetre{rounded(between(like.load), 50.0)};
        if (isKnown()) space.power = Kilowatts{rounded(between(like.power), 3.0)};
        if (isKnown()) space.noise = Decibels{rounded(m_random.between(44.0, 70.0), 1.0)};
        space.groundFloor = has(like.ground);
        space.accessible = has(like.access);
        space.vehicleAccess = has(like.vehicle);
        space.openToPublic = has(like.open);
        space.water = has(like.water);
        space.sanitation = has(like.sanitation);
        space.outdoor = has(like.outdoor);
    }

    bool isKnown() { return !m_random.chance(kUnknown); }
    double between(Span span) { return m_random.between(span.low, span.high); }
    std::optional<bool> has(double share) {
        const bool answer = m_random.chance(share);
        return isKnown() ? std::optional{answer} : std::nullopt;
    }

    const Offer& m_offer;
    RandomStream& m_random;
};

} // namespace

std::vector<domain::Space> makeSpaces(SiteKind kind, const Offer& offer, double ground, RandomStream& random) {
    const Mix mix = mixOf(kind);
    SpaceMaker maker(offer, random);
    std::vector<domain::Space> spaces;
    std::array<int, kTemplates.size()> used{};
    double roomLeft = kind == SiteKind::availableLand ? ground : 1.0e9;
    const std::int64_t count = random.whole(mix.least, mix.most);
    for (std::int64_t i = 0; i < count && roomLeft >= 50.0; ++i) {
        const SpaceKind wanted = i == 0 ? mix.kinds.front() : random.oneOf(mix.kinds);
        const SpaceTemplate& like = *std::ranges::find(kTemplates, wanted, &SpaceTemplate::kind);
        domain::Space space = maker.made(like, roomLeft);
        const int number = ++used[static_cast<std::size_t>(wanted)];
        space.name = number == 1 ? std::string{like.name} : fmt::format("{} {}", like.name, number);
        if (kind == SiteKind::availableLand) roomLeft -= space.area ? space.area->value : roomLeft;
        spaces.push_back(std::move(space));
    }
    return spaces;
}

} // namespace geo::sample
