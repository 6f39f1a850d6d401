#include "analysis/matching/space_facts.h"

#include "analysis/matching/eligibility.h"
#include "domain/needs.h"

#include <cmath>
#include <limits>

namespace geo::analysis {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

template <class Tag>
double numberOf(const std::optional<Quantity<Tag>>& quantity) {
    return quantity ? quantity->value : kUnknown;
}

double numberOf(const std::optional<std::int64_t>& count) {
    return count ? static_cast<double>(*count) : kUnknown;
}

template <class Enum>
std::uint32_t bitOf(Enum value) {
    return std::uint32_t{1} << static_cast<std::uint32_t>(value);
}

template <class Enum>
std::uint32_t bitsOf(const std::vector<Enum>& values) {
    std::uint32_t bits = 0;
    for (const Enum value : values) bits |= bitOf(value);
    return bits;
}

// The letters of the code, five at most, one to a byte.
std::uint64_t packed(const InseeCode& code) {
    std::uint64_t letters = 0;
    for (const char letter : code.text()) letters = letters << 8U | static_cast<unsigned char>(letter);
    return letters;
}

void setFeatures(SpaceFacts& facts, const domain::Space& space) {
    const std::array<std::optional<bool>, kFeatureCount> features = {
        space.groundFloor, space.accessible, space.vehicleAccess, space.openToPublic,
        space.water,       space.sanitation, space.outdoor};
    for (std::size_t i = 0; i < features.size(); ++i) {
        const auto bit = static_cast<std::uint8_t>(1U << i);
        if (features[i]) facts.knownFeatures |= bit;
        if (features[i].value_or(false)) facts.features |= bit;
    }
}

void setFeatures(ProjectFacts& facts, const domain::Project& project) {
    const std::array<domain::NeedLevel, kFeatureCount> levels = {
        project.groundFloor, project.accessible, project.vehicleAccess, project.openToPublic,
        project.water,       project.sanitation, project.outdoor};
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const auto bit = static_cast<std::uint8_t>(1U << i);
        if (levels[i] == domain::NeedLevel::required) facts.requiredFeatures |= bit;
        if (levels[i] == domain::NeedLevel::preferred) facts.preferredFeatures |= bit;
    }
}

} // namespace

SpaceFacts spaceFactsOf(const domain::Site& site, const domain::Space& space, const Surroundings& around) {
    SpaceFacts facts;
    facts.area.value = numberOf(space.area);
    facts.rent.value = numberOf(space.rent);
    facts.charges.value = numberOf(space.charges);
    facts.slots = numberOf(space.weeklySlots);
    facts.ceilingHeight = numberOf(space.ceilingHeight);
    facts.floorLoad = numberOf(space.floorLoad);
    facts.power = numberOf(space.power);
    facts.noise = numberOf(space.noise);
    facts.x = around.place ? around.place->x : kUnknown;
    facts.y = around.place ? around.place->y : kUnknown;
    facts.toQpv = numberOf(around.toQpv);
    facts.kind = space.kind ? bitOf(*space.kind) : 0;
    facts.tenures = bitsOf(space.tenures);
    setFeatures(facts, space);
    if (site.commune) facts.commune = packed(*site.commune);
    if (around.place && around.qpvLayer) facts.inQpv = around.qpv.has_value();
    facts.shareable = isShareable(site, space);
    facts.lifeCycle = site.lifeCycle;
    facts.availability = availabilityOf(site, space);
    return facts;
}

ProjectFacts projectFactsOf(const domain::Project& project, Date date) {
    ProjectFacts facts;
    facts.areaMin.value = numberOf(project.areaMin);
    facts.areaIdeal.value = numberOf(project.areaIdeal);
    facts.areaMax.value = numberOf(project.areaMax);
    facts.ceilingHeightMin = numberOf(project.ceilingHeightMin);
    facts.floorLoadMin = numberOf(project.floorLoadMin);
    facts.powerMin = numberOf(project.powerMin);
    facts.noiseMax = numberOf(project.noiseMax);
    facts.slots = numberOf(project.weeklySlots);
    facts.rentMax.value = numberOf(project.rentMax);
    facts.budget.value = numberOf(project.budget);
    facts.reach = numberOf(project.reach);
    facts.anchorX = project.anchor ? project.anchor->x : kUnknown;
    facts.anchorY = project.anchor ? project.anchor->y : kUnknown;
    facts.kinds = bitsOf(project.spaceKinds);
    facts.tenures = bitsOf(project.tenures);
    for (const domain::Rule rule : project.preferredNeeds)
        if (domain::onlyRanks(project, rule)) facts.onlyRanks |= bitOf(rule);
    setFeatures(facts, project);
    facts.requiresQpv = project.inQpv == domain::NeedLevel::required;
    facts.requiresTime = domain::levelOf(project, domain::Rule::available) == domain::NeedLevel::required ||
                         domain::levelOf(project, domain::Rule::duration) == domain::NeedLevel::required;
    facts.durationMonths = project.durationMonths;
    facts.span = startSpanOf(project, date);
    facts.requiredSpan =
        domain::onlyRanks(project, domain::Rule::available) ? StartSpan{date, std::nullopt} : facts.span;
    for (const InseeCode& code : project.communes) facts.communes.push_back(packed(code));
    return facts;
}

AnchorDistance anchorDistance(const ProjectFacts& project, const SpaceFacts& space) {
    if (std::isnan(project.anchorX) || std::isnan(space.x)) return {kUnknown, false};
    if (space.site < project.onStreets.size() && !std::isnan(project.onStreets[space.site]))
        return {project.onStreets[space.site], true};
    return {geom::distance({project.anchorX, project.anchorY}, {space.x, space.y}).value, project.onStreets.empty()};
}

SpaceFactsTable spaceFactsTable(std::span<const domain::Site> sites, std::span<const domain::Qpv> qpvs, Date date) {
    SpaceFactsTable table{date, {}};
    const QpvFinder finder{qpvs, date};
    const domain::Project nobody; // the place of a site does not hang on who asks
    for (std::size_t i = 0; i < sites.size(); ++i) {
        if (sites[i].spaces.empty()) continue;
        const Surroundings around = surroundingsOf(nobody, sites[i], finder, date);
        for (const domain::Space& space : sites[i].spaces) {
            table.spaces.push_back(spaceFactsOf(sites[i], space, around));
            table.spaces.back().site = static_cast<std::uint32_t>(i);
        }
    }
    return table;
}

} // namespace geo::analysis
