#include "sample_data/project_templates.h"

#include <array>

namespace geo::sample {

namespace {

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

// In the order of Filiere.
constexpr std::array<ProjectTemplate, 10> kTemplates{{
    {.names = kBuildingNames, .summary = "Préparer et stocker des matériaux, former aux techniques sobres."},
    {.names = kReuseNames, .summary = "Collecter, trier, réparer et revendre des objets du quartier."},
    {.names = kHousingNames, .summary = "Loger des personnes accompagnées autour d'espaces communs."},
    {.names = kFoodNames, .summary = "Transformer et distribuer des produits locaux à prix juste."},
    {.names = kLogisticsNames, .summary = "Regrouper les livraisons et finir le trajet à vélo."},
    {.names = kDigitalNames, .summary = "Accompagner les usages et prolonger la vie des équipements."},
    {.names = kMobilityNames, .summary = "Apprendre, réparer et partager les moyens de se déplacer."},
    {.names = kEnergyNames, .summary = "Produire une énergie locale financée par les habitants."},
    {.names = kHealthNames, .summary = "Soigner et prévenir au plus près des habitants."},
    {.names = kCultureNames, .summary = "Créer, répéter et accueillir des rencontres ouvertes à tous."},
}};

} // namespace

const ProjectTemplate& templateOf(domain::Filiere filiere) {
    return kTemplates.at(static_cast<std::size_t>(filiere));
}

} // namespace geo::sample
