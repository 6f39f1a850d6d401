#pragma once

#include "domain/rule.h"
#include "domain/site.h"

namespace geo::domain {

// The ten fields of cooperation of the metropolis' roadmap for the social and solidarity economy.
enum class Filiere : std::uint8_t {
    ecoConstruction,
    reemploi,
    habitatInclusif,
    alimentation,
    logistique,
    numerique,
    mobilite,
    energie,
    sante,
    culture
};
template <>
struct Codes<Filiere> {
    static constexpr std::array<std::string_view, 10> kTexts = {
        "eco_construction", "reemploi", "habitat_inclusif", "alimentation", "logistique",
        "numerique",        "mobilite", "energie",          "sante",        "culture"};
};

enum class Stage : std::uint8_t { incubation, growth, development };
template <>
struct Codes<Stage> {
    static constexpr std::array<std::string_view, 3> kTexts = {"incubation", "growth", "development"};
};

// How much a need weighs. Required excludes what does not meet it, preferred only ranks.
enum class NeedLevel : std::uint8_t { indifferent, preferred, required };
template <>
struct Codes<NeedLevel> {
    static constexpr std::array<std::string_view, 3> kTexts = {"indifferent", "preferred", "required"};
};

// A project of the social and solidarity economy that looks for a place, with its needs. An empty need asks nothing.
struct Project {
    static constexpr Kind kKind = Kind::project;
    ProjectId id;
    std::string code;
    std::string name;
    std::optional<Filiere> filiere;
    std::optional<Stage> stage;
    std::string organisation;
    std::string contact; // personal
    std::string summary;
    std::optional<SquareMetres> areaMin;
    std::optional<SquareMetres> areaIdeal;
    std::optional<SquareMetres> areaMax;
    std::vector<SpaceKind> spaceKinds; // any of them
    std::optional<Metres> ceilingHeightMin;
    std::optional<KilogramsPerSquareMetre> floorLoadMin;
    NeedLevel groundFloor = NeedLevel::indifferent;
    NeedLevel accessible = NeedLevel::indifferent;
    NeedLevel vehicleAccess = NeedLevel::indifferent;
    NeedLevel openToPublic = NeedLevel::indifferent;
    std::optional<Kilowatts> powerMin;
    NeedLevel water = NeedLevel::indifferent;
    NeedLevel sanitation = NeedLevel::indifferent;
    NeedLevel outdoor = NeedLevel::indifferent;
    std::optional<Decibels> noiseMax;
    std::optional<std::int64_t> weeklySlots; // half-days in the week
    std::optional<EurosPerSquareMetreYear> rentMax;
    std::optional<EurosPerYear> budget; // rent and charges of the area it takes
    std::optional<Date> startEarliest;
    std::optional<Date> startLatest;
    std::optional<std::int64_t> durationMonths;
    std::optional<Metres> reach; // from the anchor
    NeedLevel inQpv = NeedLevel::indifferent;
    std::vector<InseeCode> communes;  // any of them; none: everywhere
    std::vector<Tenure> tenures;      // any of them; none: every tenure
    std::optional<std::int64_t> jobs; // expected
    std::vector<Rule> preferredNeeds; // needs with a value that only rank; the others that have one are required
    std::string ranking;              // how its spaces are ranked: JSON of RankingChoices; "": the defaults
    double priority = 1.0;            // multiplies its score in an allocation
    DatasetId dataset;
    std::optional<geom::PointM> anchor; // where its public, members or suppliers are
};

} // namespace geo::domain
