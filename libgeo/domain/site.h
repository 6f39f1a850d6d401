#pragma once

#include "domain/space.h"

namespace geo::domain {

enum class SiteKind : std::uint8_t { availableLand, transitional, thirdPlaceCandidate, sharedPremises, rooftop };
template <>
struct Codes<SiteKind> {
    static constexpr std::array<std::string_view, 5> kTexts = {"available_land", "transitional",
                                                               "third_place_candidate", "shared_premises", "rooftop"};
};

enum class LifeCycle : std::uint8_t { identified, underStudy, secured, mobilisable, reserved, occupied, released };
template <>
struct Codes<LifeCycle> {
    static constexpr std::array<std::string_view, 7> kTexts = {"identified", "under_study", "secured", "mobilisable",
                                                               "reserved",   "occupied",    "released"};
};

enum class OwnerType : std::uint8_t {
    metropole,
    commune,
    state,
    publicBody,
    publicLandCompany,
    socialLandlord,
    company,
    association,
    privatePerson,
    other
};
template <>
struct Codes<OwnerType> {
    static constexpr std::array<std::string_view, 10> kTexts = {
        "metropole",       "commune", "state",       "public_body",    "public_land_company",
        "social_landlord", "company", "association", "private_person", "other"};
};

// Who carries the land or the works for the project (portage).
enum class Bearer : std::uint8_t { fonciere, fonciereSolidaire, novapole, epf, owner };
template <>
struct Codes<Bearer> {
    static constexpr std::array<std::string_view, 5> kTexts = {"fonciere_publique", "fonciere_solidaire", "novapole",
                                                               "epf", "owner"};
};

// A place that could serve: one dossier, holding its spaces. It has a point, an outline, both, or (while being
// described) neither.
struct Site {
    static constexpr Kind kKind = Kind::site;
    SiteId id;
    std::string code; // official identifier (CNIG: <INSEE>_<number>), if any
    std::string name;
    std::optional<SiteKind> kind;
    std::optional<LifeCycle> lifeCycle;
    std::string address;
    std::optional<InseeCode> commune;
    std::vector<ParcelId> parcels;
    std::vector<Period> windows; // when the site may be used at all; none: not known
    std::optional<SquareMetres> landArea;
    std::optional<SquareMetres> builtArea;
    std::optional<OwnerType> ownerType;
    std::string ownerName; // personal
    std::string contact;   // personal
    std::optional<Bearer> bearer;
    std::optional<Euros> price; // asked or estimated, for the whole site
    std::optional<Euros> works; // estimated, to make it fit for use
    std::string zoneType;       // PLU zone, CNIG TYPEZONE
    std::string pollution;      // CNIG sol_pollution_existe
    std::string occupation;     // CNIG site_occupation
    std::string notes;
    DatasetId dataset;
    std::optional<geom::PointM> location;
    geom::MultiPolygon outline;

    std::vector<Space> spaces; // kept in their own table
};

// Where a site is drawn as a point and measured from: its location, else a point of its outline's middle.
[[nodiscard]] std::optional<geom::PointM> placeOf(const Site& site);

} // namespace geo::domain
