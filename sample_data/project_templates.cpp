#include "sample_data/project_templates.h"

#include <array>

namespace geo::sample {

namespace {

using domain::Filiere;
using domain::SpaceKind;
using enum domain::NeedLevel;
using Names = std::array<std::string_view, 3>;

constexpr Names kBuildingNames{"Atelier d'éco-construction", "Matériauthèque", "Chantier-école terre et bois"};
constexpr Names kReuseNames{"Recyclerie de quartier", "Ressourcerie", "Atelier de réparation"};
constexpr Names kHousingNames{"Habitat inclusif", "Maison partagée", "Pension de famille"};
constexpr Names kFoodNames{"Cuisine partagée", "Épicerie solidaire", "Conserverie de quartier"};
constexpr Names kLogisticsNames{"Base de cyclologistique", "Point de groupage local", "Consigne de quartier"};
constexpr Names kDigitalNames{"Fabrique numérique", "Médiation numérique", "Reconditionnement informatique"};
constexpr Names kMobilityNames{"Vélo-école et atelier", "Garage solidaire", "Station d'autopartage"};
constexpr Names kEnergyNames{"Centrale solaire citoyenne", "Toiture citoyenne", "Maison de l'énergie"};
constexpr Names kHealthNames{"Maison de santé participative", "Lieu de répit", "Espace santé et sport"};
constexpr Names kCultureNames{"Fabrique culturelle", "Salle associative", "Média de quartier"};

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
constexpr std::array<ProjectTemplate, 10> kTemplates{{
    {.filiere = Filiere::ecoConstruction,
     .names = kBuildingNames,
     .summary = "Préparer et stocker des matériaux, former aux techniques sobres.",
     .kinds = kBuildingKinds,
     .areaMin = 180,
     .rentMax = 60,
     .load = 500,
     .power = 18,
     .groundFloor = required,
     .vehicleAccess = required,
     .outdoor = preferred,
     .mostYears = 4,
     .mostJobs = 12},
    {.filiere = Filiere::reemploi,
     .names = kReuseNames,
     .summary = "Collecter, trier, réparer et revendre des objets du quartier.",
     .kinds = kReuseKinds,
     .areaMin = 140,
     .rentMax = 75,
     .groundFloor = preferred,
     .vehicleAccess = required,
     .openToPublic = preferred,
     .water = preferred,
     .mostYears = 3,
     .mostJobs = 14},
    {.filiere = Filiere::habitatInclusif,
     .names = kHousingNames,
     .summary = "Loger des personnes accompagnées autour d'espaces communs.",
     .kinds = kHousingKinds,
     .areaMin = 250,
     .rentMax = 80,
     .water = preferred,
     .sanitation = preferred,
     .outdoor = preferred,
     .mostYears = 6,
     .mostJobs = 5},
    {.filiere = Filiere::alimentation,
     .names = kFoodNames,
     .summary = "Transformer et distribuer des produits locaux à prix juste.",
     .kinds = kFoodKinds,
     .areaMin = 60,
     .rentMax = 120,
     .groundFloor = preferred,
     .water = required,
     .sanitation = preferred,
     .mostYears = 4,
     .mostJobs = 8},
    {.filiere = Filiere::logistique,
     .names = kLogisticsNames,
     .summary = "Regrouper les livraisons et finir le trajet à vélo.",
     .kinds = kLogisticsKinds,
     .areaMin = 150,
     .rentMax = 45,
     .groundFloor = required,
     .vehicleAccess = required,
     .mostYears = 4,
     .mostJobs = 15},
    {.filiere = Filiere::numerique,
     .names = kDigitalNames,
     .summary = "Accompagner les usages et prolonger la vie des équipements.",
     .kinds = kDigitalKinds,
     .areaMin = 70,
     .rentMax = 130,
     .power = 9,
     .sanitation = preferred,
     .mostYears = 3,
     .mostJobs = 6},
    {.filiere = Filiere::mobilite,
     .names = kMobilityNames,
     .summary = "Apprendre, réparer et partager les moyens de se déplacer.",
     .kinds = kMobilityKinds,
     .areaMin = 90,
     .rentMax = 70,
     .groundFloor = required,
     .vehicleAccess = preferred,
     .mostYears = 3,
     .mostJobs = 7},
    {.filiere = Filiere::energie,
     .names = kEnergyNames,
     .summary = "Produire une énergie locale financée par les habitants.",
     .kinds = kEnergyKinds,
     .areaMin = 250,
     .rentMax = 16,
     .outdoor = required,
     .mostYears = 10,
     .mostJobs = 3},
    {.filiere = Filiere::sante,
     .names = kHealthNames,
     .summary = "Soigner et prévenir au plus près des habitants.",
     .kinds = kHealthKinds,
     .areaMin = 90,
     .rentMax = 130,
     .noiseMax = 65,
     .openToPublic = required,
     .water = preferred,
     .sanitation = required,
     .mostYears = 5,
     .mostJobs = 10},
    {.filiere = Filiere::culture,
     .names = kCultureNames,
     .summary = "Créer, répéter et accueillir des rencontres ouvertes à tous.",
     .kinds = kCultureKinds,
     .areaMin = 120,
     .rentMax = 95,
     .power = 12,
     .openToPublic = preferred,
     .sanitation = preferred,
     .mostYears = 3,
     .mostJobs = 6},
}};

} // namespace

const ProjectTemplate& templateOf(Filiere filiere) {
    return kTemplates[static_cast<std::size_t>(filiere)];
}

} // namespace geo::sample
