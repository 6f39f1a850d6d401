#include "sample_data/site_maker.h"

#include "sample_data/land_use_plan.h"
#include "sample_data/place_names.h"
#include "sample_data/space_maker.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <span>

namespace geo::sample {

namespace {

using domain::LifeCycle;
using domain::OwnerType;
using domain::SiteKind;

struct SiteTemplate {
    SiteKind kind;
    int count;
    std::array<std::string_view, 4> names;
    double least; // m2 of ground
    double most;
    double footprint; // of the ground that is drawn: 1 the lots themselves
};

constexpr std::array kTemplates{
    SiteTemplate{SiteKind::availableLand, 30, {"Terrain", "Réserve foncière", "Parcelle", "Délaissé"}, 600, 9'000, 1.0},
    SiteTemplate{SiteKind::transitional,
                 26,
                 {"Ancienne halle", "Friche", "Ancien entrepôt", "Ancienne imprimerie"},
                 900,
                 7'000,
                 1.0},
    SiteTemplate{SiteKind::thirdPlaceCandidate,
                 22,
                 {"Ancienne école", "Maison", "Ancien foyer", "Ancienne gare"},
                 500,
                 2'500,
                 0.7},
    SiteTemplate{SiteKind::sharedPremises,
                 26,
                 {"Locaux partagés", "Pôle d'activité", "Centre technique", "Espace associatif"},
                 400,
                 2'500,
                 0.65},
    SiteTemplate{SiteKind::rooftop,
                 16,
                 {"Toiture du groupe scolaire", "Toiture du gymnase", "Toiture du marché", "Toiture du dépôt"},
                 600,
                 4'000,
                 0.6}};

constexpr std::array<std::pair<OwnerType, std::string_view>, 10> kOwners{
    {{OwnerType::metropole, "Service foncier métropolitain (exemple)"},
     {OwnerType::commune, "Service du patrimoine communal (exemple)"},
     {OwnerType::state, "Service de l'État (exemple)"},
     {OwnerType::publicBody, "Établissement public (exemple)"},
     {OwnerType::publicLandCompany, "Société publique foncière (exemple)"},
     {OwnerType::socialLandlord, "Bailleur social (exemple)"},
     {OwnerType::company, "Société propriétaire (exemple)"},
     {OwnerType::association, "Association propriétaire (exemple)"},
     {OwnerType::privatePerson, "Propriétaire particulier (exemple)"},
     {OwnerType::other, "Autre propriétaire (exemple)"}}};

class SiteMaker {
public:
    explicit SiteMaker(const MadeSoFar& made)
        : m_made(made) {}

    std::vector<domain::Site> all() {
        std::vector<domain::Site> sites;
        for (const SiteTemplate& like : kTemplates)
            for (int i = 0; i < like.count; ++i) sites.push_back(one(like, sites.size() + 1));
        return sites;
    }

private:
    domain::Site one(const SiteTemplate& like, std::size_t number) {
        RandomStream random(m_made.ground.seed, kForSites, number);
        const std::uint32_t block = freeBlock(random);
        const LandPiece piece = drawPiece(m_made, block, random.between(like.least, like.most), random);
        domain::Site site;
        const CommuneFact& commune = m_made.ground.communeOf(block);
        site.code = fmt::format("{}_ENT-{:04}", commune.code.text(), number);
        site.name = m_names.draw(random.oneOf(like.names), random);
        site.kind = like.kind;
        site.address = m_made.addressOn(block, random);
        site.commune = commune.code;
        site.parcels = piece.parcels;
        site.zoneType = domain::codeOf(zoneTypeOf(m_made.ground.blocks[block].cover));
        setLand(site, like, piece, random);
        setState(site, random);
        setOwner(site, number, random);
        const Offer offer = offerOf(site, random);
        site.spaces = makeSpaces(like.kind, offer, std::floor(signedArea(piece.outline)), random);
        setCosts(site, number);
        if (offer.until || random.chance(0.5)) site.windows.push_back({offer.from, offer.until});
        return site;
    }

    std::uint32_t freeBlock(RandomStream& random) {
        std::uint32_t block = m_made.drawBlock(random, random.chance(0.5));
        for (int i = 0; i < 20 && std::ranges::find(m_taken, block) != m_taken.end(); ++i)
            block = m_made.drawBlock(random, random.chance(0.5));
        m_taken.push_back(block);
        return block;
    }

    static void setLand(domain::Site& site, const SiteTemplate& like, const LandPiece& piece, RandomStream& random) {
        const double ground = signedArea(piece.outline);
        const Corners outline = like.footprint < 1.0 ? shrunk(piece.outline, like.footprint) : piece.outline;
        site.outline.polygons.push_back({ringOf(outline), {}});
        if (random.chance(0.9)) site.landArea = SquareMetres{std::floor(ground)};
        if (like.kind == SiteKind::availableLand) return;
        site.location = quantised(middleOf(piece.outline));
        if (random.chance(0.85)) site.builtArea = SquareMetres{std::floor(ground * random.between(0.3, 0.9))};
    }

    static void setState(domain::Site& site, RandomStream& random) {
        using enum LifeCycle;
        static constexpr std::array kStates{identified,  identified,  underStudy,  underStudy,  underStudy,
                                            secured,     secured,     secured,     mobilisable, mobilisable,
                                            mobilisable, mobilisable, mobilisable, mobilisable, mobilisable,
                                            mobilisable, reserved,    reserved,    occupied,    released};
        static constexpr std::array<std::string_view, 4> kOccupation{"totalement inoccupé", "partiellement inoccupé",
                                                                     "occupation transitoire ou temporaire", "inconnu"};
        static constexpr std::array<std::string_view, 5> kPollution{
            "pollution inexistante", "pollution peu probable", "pollution traitée", "pollution supposée", "inconnu"};
        if (random.chance(0.95)) site.lifeCycle = random.oneOf(kStates);
        site.occupation = random.oneOf(kOccupation);
        site.pollution = random.oneOf(kPollution);
        if (random.chance(0.25)) site.notes = "Visite à prévoir avant toute proposition.";
    }

    static void setOwner(domain::Site& site, std::size_t number, RandomStream& random) {
        using enum domain::Bearer;
        static constexpr std::array kBearers{fonciere, fonciereSolidaire, novapole, epf, owner};
        const auto& [type, name] = random.oneOf(kOwners);
        if (random.chance(0.9)) site.ownerType = type;
        if (random.chance(0.55)) {
            site.ownerName = name;
            site.contact = fmt::format("foncier-{:03}@example.org", number);
        }
        if (random.chance(0.5)) site.bearer = random.oneOf(kBearers);
    }

    // Illustrative: land at 60 to 240 EUR/m2, works at 250 to 1,400 EUR/m2 of floor. A stream of its own, so that the
    // rest of the sample stays as it is.
    void setCosts(domain::Site& site, std::size_t number) const {
        RandomStream random(m_made.ground.seed, kForCosts, number);
        const double land = site.landArea.value_or(SquareMetres{800.0}).value;
        const double floor = site.builtArea.value_or(SquareMetres{land * 0.3}).value;
        const double price = std::round(land * random.between(60.0, 240.0) / 1000.0) * 1000.0;
        const double works = std::round(floor * random.between(250.0, 1'400.0) / 1000.0) * 1000.0;
        if (random.chance(0.9) && site.kind != SiteKind::rooftop) site.price = Euros{price};
        if (random.chance(0.9)) site.works = Euros{works};
    }

    // Transitional sites are free for two to six years, the others for good; some are already, some only later.
    static Offer offerOf(const domain::Site& site, RandomStream& random) {
        using namespace std::chrono;
        Offer offer;
        const Date first = sys_days{2026y / January / 1};
        if (random.chance(0.85)) offer.from = addMonths(first, static_cast<int>(random.whole(0, 8)) * 3);
        const bool ends = site.kind == SiteKind::transitional || random.chance(0.15);
        if (ends) offer.until = addMonths(offer.from.value_or(first), static_cast<int>(random.whole(8, 24)) * 3);
        if (site.kind == SiteKind::sharedPremises) offer.slots = random.whole(2, 10);
        return offer;
    }

    const MadeSoFar& m_made;
    PlaceNames m_names;
    std::vector<std::uint32_t> m_taken; // blocks that hold a site
};

} // namespace

std::vector<domain::Site> makeSites(const MadeSoFar& made) {
    return SiteMaker(made).all();
}

} // namespace geo::sample
