// The descriptions of what is matched: sites, their spaces, projects, and the placements of one in the other.
#include "domain/member_field.h"
#include "domain/placement.h"

#include "geom/measure.h"

namespace geo::domain {

namespace {

constexpr Range kNotNegative{0.0, 1.0e9};
constexpr Range kSlots{0.0, 14.0};
constexpr Range kShare{0.0, 1.0};
constexpr std::int64_t kWeek = 14; // half-days

template <class T>
bool outOfOrder(const std::optional<T>& low, const std::optional<T>& high) {
    return low && high && *low > *high;
}

void siteRules(const Site& site, std::vector<Error>& errors) {
    for (const Period& window : site.windows)
        if (!window.isOrdered()) contradict(errors, Kind::site, "windows", "windows");
}

void spaceRules(const Space& space, std::vector<Error>& errors) {
    if (!Period{space.availableFrom, space.availableUntil}.isOrdered())
        contradict(errors, Kind::space, "available_until", "available_from");
}

void projectRules(const Project& project, std::vector<Error>& errors) {
    if (outOfOrder(project.areaMin, project.areaMax)) contradict(errors, Kind::project, "area_max_m2", "area_min_m2");
    if (outOfOrder(project.areaMin, project.areaIdeal))
        contradict(errors, Kind::project, "area_ideal_m2", "area_min_m2");
    if (outOfOrder(project.areaIdeal, project.areaMax))
        contradict(errors, Kind::project, "area_max_m2", "area_ideal_m2");
    if (outOfOrder(project.startEarliest, project.startLatest))
        contradict(errors, Kind::project, "start_latest", "start_earliest");
}

void placementRules(const Placement& placement, std::vector<Error>& errors) {
    if (!Period{placement.from, placement.until}.isOrdered())
        contradict(errors, Kind::placement, "until_date", "from_date");
}

} // namespace

std::optional<geom::PointM> placeOf(const Site& site) {
    if (site.location) return site.location;
    if (site.outline.polygons.empty()) return std::nullopt;
    return geom::centroid(site.outline);
}

Share shareTaken(const Space& space, const Placement& placement) {
    double share = 1.0;
    if (placement.area && space.area && space.area->value > 0.0) share *= placement.area->value / space.area->value;
    if (placement.weeklySlots) {
        const std::int64_t all = std::max<std::int64_t>(space.weeklySlots.value_or(kWeek), 1);
        share *= static_cast<double>(*placement.weeklySlots) / static_cast<double>(all);
    }
    return Share{share};
}

std::vector<PlacementState> nextStates(PlacementState state) {
    using enum PlacementState;
    switch (state) {
    case shortlisted:
        return {visited, proposed, declined};
    case visited:
        return {proposed, declined, shortlisted};
    case proposed:
        return {approved, declined, shortlisted};
    case approved:
        return {agreed, declined};
    case declined:
        return {proposed, shortlisted};
    case agreed:
        return {running, declined};
    case running:
        return {ended};
    case ended:
        return {};
    }
    return {};
}

template <>
const Description<Site>& descriptionOf<Site>() {
    static const Description<Site> description{{field<&Site::code>("code"),
                                                field<&Site::name>("name", {.required = true}),
                                                field<&Site::kind>("kind", {.required = true}),
                                                field<&Site::lifeCycle>("life_cycle"),
                                                field<&Site::address>("address"),
                                                field<&Site::commune>("commune", {.refersTo = Kind::commune}),
                                                field<&Site::parcels>("parcels", {.refersTo = Kind::parcel}),
                                                field<&Site::windows>("windows"),
                                                field<&Site::landArea>("land_area_m2", {.range = kNotNegative}),
                                                field<&Site::builtArea>("built_area_m2", {.range = kNotNegative}),
                                                field<&Site::ownerType>("owner_type"),
                                                field<&Site::price>("price_eur", {.range = kNotNegative}),
                                                field<&Site::works>("works_eur", {.range = kNotNegative}),
                                                field<&Site::ownerName>("owner_name", {.personal = true}),
                                                field<&Site::contact>("contact", {.personal = true}),
                                                field<&Site::bearer>("bearer"),
                                                field<&Site::zoneType>("zone_type"),
                                                field<&Site::pollution>("pollution"),
                                                field<&Site::occupation>("occupation"),
                                                field<&Site::notes>("notes"),
                                                field<&Site::dataset>("dataset_id", {.refersTo = Kind::dataset})},
                                               {shape<&Site::location>("location"), shape<&Site::outline>("outline")},
                                               "",
                                               "name",
                                               siteRules};
    return description;
}

template <>
const Description<Space>& descriptionOf<Space>() {
    static const Description<Space> description{
        {field<&Space::site>("site_id", {.required = true, .refersTo = Kind::site}),
         field<&Space::name>("name", {.required = true}),
         field<&Space::kind>("kind"),
         field<&Space::area>("area_m2", {.range = kNotNegative}),
         field<&Space::weeklySlots>("slots_week", {.unit = Unit::slotsPerWeek, .range = kSlots}),
         field<&Space::availableFrom>("available_from"),
         field<&Space::availableUntil>("available_until"),
         field<&Space::rent>("rent_eur_m2_year", {.range = kNotNegative}),
         field<&Space::charges>("charges_eur_m2_year", {.range = kNotNegative}),
         field<&Space::tenures>("tenures"),
         field<&Space::ceilingHeight>("ceiling_height_m", {.range = Range{0.0, 100.0}}),
         field<&Space::floorLoad>("floor_load_kg_m2", {.range = kNotNegative}),
         field<&Space::groundFloor>("ground_floor"),
         field<&Space::accessible>("accessible"),
         field<&Space::vehicleAccess>("vehicle_access"),
         field<&Space::openToPublic>("open_to_public"),
         field<&Space::power>("power_kw", {.range = kNotNegative}),
         field<&Space::water>("water"),
         field<&Space::sanitation>("sanitation"),
         field<&Space::outdoor>("outdoor"),
         field<&Space::noise>("noise_db", {.range = Range{0.0, 140.0}}),
         field<&Space::notes>("notes")},
        {},
        "",
        "name",
        spaceRules};
    return description;
}

template <>
const Description<Project>& descriptionOf<Project>() {
    static const Description<Project> description{
        {field<&Project::code>("code"),
         field<&Project::name>("name", {.required = true}),
         field<&Project::filiere>("filiere"),
         field<&Project::stage>("stage"),
         field<&Project::organisation>("organisation"),
         field<&Project::contact>("contact", {.personal = true}),
         field<&Project::summary>("summary"),
         field<&Project::areaMin>("area_min_m2", {.range = kNotNegative}),
         field<&Project::areaIdeal>("area_ideal_m2", {.range = kNotNegative}),
         field<&Project::areaMax>("area_max_m2", {.range = kNotNegative}),
         field<&Project::spaceKinds>("space_kinds"),
         field<&Project::ceilingHeightMin>("ceiling_height_min_m", {.range = Range{0.0, 100.0}}),
         field<&Project::floorLoadMin>("floor_load_min_kg_m2", {.range = kNotNegative}),
         field<&Project::groundFloor>("ground_floor"),
         field<&Project::accessible>("accessible"),
         field<&Project::vehicleAccess>("vehicle_access"),
         field<&Project::openToPublic>("open_to_public"),
         field<&Project::powerMin>("power_min_kw", {.range = kNotNegative}),
         field<&Project::water>("water"),
         field<&Project::sanitation>("sanitation"),
         field<&Project::outdoor>("outdoor"),
         field<&Project::noiseMax>("noise_max_db", {.range = Range{0.0, 140.0}}),
         field<&Project::weeklySlots>("slots_week", {.unit = Unit::slotsPerWeek, .range = kSlots}),
         field<&Project::rentMax>("rent_max_eur_m2_year", {.range = kNotNegative}),
         field<&Project::budget>("budget_eur_year", {.range = kNotNegative}),
         field<&Project::startEarliest>("start_earliest"),
         field<&Project::startLatest>("start_latest"),
         field<&Project::durationMonths>("duration_months", {.unit = Unit::months, .range = Range{1.0, 1200.0}}),
         field<&Project::reach>("reach_m", {.range = kNotNegative}),
         field<&Project::inQpv>("in_qpv"),
         field<&Project::communes>("communes", {.refersTo = Kind::commune}),
         field<&Project::tenures>("tenures"),
         field<&Project::jobs>("jobs", {.unit = Unit::jobs, .range = kNotNegative}),
         field<&Project::priority>("priority", {.required = true, .range = Range{0.0, 1000.0}}),
         field<&Project::dataset>("dataset_id", {.refersTo = Kind::dataset}),
         field<&Project::preferredNeeds>("preferred_needs"),
         field<&Project::ranking>("ranking")},
        {shape<&Project::anchor>("geometry")},
        "",
        "name",
        projectRules};
    return description;
}

template <>
const Description<Placement>& descriptionOf<Placement>() {
    static const Description<Placement> description{
        {field<&Placement::project>("project_id", {.required = true, .refersTo = Kind::project}),
         field<&Placement::space>("space_id", {.required = true, .refersTo = Kind::space}),
         field<&Placement::state>("state", {.required = true}),
         field<&Placement::rank>("shortlist_rank", {.range = Range{1.0, 1.0e6}}),
         field<&Placement::score>("score", {.range = kShare}),
         field<&Placement::area>("area_m2", {.range = kNotNegative}),
         field<&Placement::weeklySlots>("slots_week", {.unit = Unit::slotsPerWeek, .range = kSlots}),
         field<&Placement::from>("from_date"), field<&Placement::until>("until_date"),
         field<&Placement::bearer>("bearer"), field<&Placement::note>("note"), field<&Placement::reason>("reason"),
         field<&Placement::rent>("rent_eur_m2_year", {.range = kNotNegative}),
         field<&Placement::noticeMonths>("notice_months", {.unit = Unit::months, .range = Range{0.0, 120.0}})},
        {},
        "",
        "",
        placementRules};
    return description;
}

} // namespace geo::domain
