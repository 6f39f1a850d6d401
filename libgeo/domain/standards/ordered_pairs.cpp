#include "domain/standards/standards.h"

#include <array>

namespace geo::domain::detail {

using Pair = std::pair<std::string_view, std::string_view>;

std::span<const Pair> orderedPairs(Kind kind) {
    static constexpr std::array kFriche = std::to_array<Pair>({{"site_identif_date", "site_actu_date"},
                                                               {"local_ancien_annee", "local_recent_annee"},
                                                               {"activite_fin_annee", "site_reconv_annee"}});
    static constexpr std::array kTerrain = std::to_array<Pair>({{"terr_identif_date", "terr_actu_date"}});
    static constexpr std::array kSite =
        std::to_array<Pair>({{"site_identif_date", "site_actu_date"}, {"site_creation_date", "site_actu_date"}});
    static constexpr std::array kPole = std::to_array<Pair>({{"pole_identif_date", "pole_actu_date"}});
    static constexpr std::array kEtablissement =
        std::to_array<Pair>({{"etab_identif_date", "etab_actu_date"}, {"etab_creation_date", "etab_fermeture_date"}});
    switch (kind) {
    case Kind::friche:
        return kFriche;
    case Kind::terrainEco:
        return kTerrain;
    case Kind::siteEco:
        return kSite;
    case Kind::poleEco:
        return kPole;
    case Kind::etablissement:
        return kEtablissement;
    default:
        return {};
    }
}

} // namespace geo::domain::detail
