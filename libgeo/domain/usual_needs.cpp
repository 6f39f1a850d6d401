// What projects of each filière usually need: working assumptions, see UsualNeeds.
#include "domain/need_template.h"

namespace geo::domain {

namespace {

using enum NeedLevel;
using Kinds4 = std::array<SpaceKind, 4>;

constexpr Kinds4 kBuildingKinds{SpaceKind::workshop, SpaceKind::hall, SpaceKind::storage, SpaceKind::yard};
constexpr Kinds4 kReuseKinds{SpaceKind::hall, SpaceKind::workshop, SpaceKind::storage, SpaceKind::premises};
constexpr Kinds4 kHousingKinds{SpaceKind::land, SpaceKind::premises, SpaceKind::floor, SpaceKind::hall};
constexpr Kinds4 kFoodKinds{SpaceKind::kitchen, SpaceKind::shop, SpaceKind::premises, SpaceKind::workshop};
constexpr Kinds4 kLogisticsKinds{SpaceKind::storage, SpaceKind::carPark, SpaceKind::hall, SpaceKind::yard};
constexpr Kinds4 kDigitalKinds{SpaceKind::office, SpaceKind::floor, SpaceKind::premises, SpaceKind::workshop};
constexpr Kinds4 kMobilityKinds{SpaceKind::workshop, SpaceKind::yard, SpaceKind::carPark, SpaceKind::premises};
constexpr std::array<SpaceKind, 3> kEnergyKinds{SpaceKind::roof, SpaceKind::carPark, SpaceKind::land};
constexpr Kinds4 kHealthKinds{SpaceKind::premises, SpaceKind::office, SpaceKind::shop, SpaceKind::floor};
constexpr Kinds4 kCultureKinds{SpaceKind::hall, SpaceKind::premises, SpaceKind::workshop, SpaceKind::floor};

// In the order of Filiere.
constexpr std::array<UsualNeeds, 10> kUsual{{
    {.filiere = Filiere::ecoConstruction,
     .kinds = kBuildingKinds,
     .area = SquareMetres{180},
     .rent = EurosPerSquareMetreYear{60},
     .load = KilogramsPerSquareMetre{500},
     .power = Kilowatts{18},
     .groundFloor = required,
     .vehicleAccess = required,
     .outdoor = preferred,
     .years = 4,
     .jobs = 12},
    {.filiere = Filiere::reemploi,
     .kinds = kReuseKinds,
     .area = SquareMetres{140},
     .rent = EurosPerSquareMetreYear{75},
     .groundFloor = preferred,
     .vehicleAccess = required,
     .openToPublic = preferred,
     .water = preferred,
     .years = 3,
     .jobs = 14},
    {.filiere = Filiere::habitatInclusif,
     .kinds = kHousingKinds,
     .area = SquareMetres{250},
     .rent = EurosPerSquareMetreYear{80},
     .water = preferred,
     .sanitation = preferred,
     .outdoor = preferred,
     .years = 6,
     .jobs = 5},
    {.filiere = Filiere::alimentation,
     .kinds = kFoodKinds,
     .area = SquareMetres{60},
     .rent = EurosPerSquareMetreYear{120},
     .groundFloor = preferred,
     .water = required,
     .sanitation = preferred,
     .years = 4,
     .jobs = 8},
    {.filiere = Filiere::logistique,
     .kinds = kLogisticsKinds,
     .area = SquareMetres{150},
     .rent = EurosPerSquareMetreYear{45},
     .groundFloor = required,
     .vehicleAccess = required,
     .years = 4,
     .jobs = 15},
    {.filiere = Filiere::numerique,
     .kinds = kDigitalKinds,
     .area = SquareMetres{70},
     .rent = EurosPerSquareMetreYear{130},
     .power = Kilowatts{9},
     .sanitation = preferred,
     .years = 3,
     .jobs = 6},
    {.filiere = Filiere::mobilite,
     .kinds = kMobilityKinds,
     .area = SquareMetres{90},
     .rent = EurosPerSquareMetreYear{70},
     .groundFloor = required,
     .vehicleAccess = preferred,
     .years = 3,
     .jobs = 7},
    {.filiere = Filiere::energie,
     .kinds = kEnergyKinds,
     .area = SquareMetres{250},
     .rent = EurosPerSquareMetreYear{16},
     .outdoor = required,
     .years = 10,
     .jobs = 3},
    {.filiere = Filiere::sante,
     .kinds = kHealthKinds,
     .area = SquareMetres{90},
     .rent = EurosPerSquareMetreYear{130},
     .noise = Decibels{65},
     .openToPublic = required,
     .water = preferred,
     .sanitation = required,
     .years = 5,
     .jobs = 10},
    {.filiere = Filiere::culture,
     .kinds = kCultureKinds,
     .area = SquareMetres{120},
     .rent = EurosPerSquareMetreYear{95},
     .power = Kilowatts{12},
     .openToPublic = preferred,
     .sanitation = preferred,
     .years = 3,
     .jobs = 6},
}};

} // namespace

const UsualNeeds& usualNeeds(Filiere filiere) {
    return kUsual.at(static_cast<std::size_t>(filiere));
}

double roomOf(Stage stage) {
    // Young projects are content with less room than grown ones.
    return stage == Stage::incubation ? 0.6 : stage == Stage::growth ? 0.85 : 1.15;
}

} // namespace geo::domain
